/** What is counted to limit what one client does. */
export type Counted = 'request' | 'wrong-token';

export interface ClientCount {
  readonly count: number;
  /** When the count begins anew. */
  readonly until: Date;
}

/** What clients did within the last minute, in all processes that share the store. */
export interface ClientCounts {
  /**
   * Adds to the counts of these clients, and returns their sums. A client's minute begins with its
   * first count.
   * @param counts by client; who counts names the clients
   */
  add(counted: Counted, counts: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, ClientCount>>;
}
