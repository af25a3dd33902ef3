/** Renews leases on a connection of its own. */
export interface Renewal {
  renew(holders: readonly string[]): Promise<void>;
  /** Whether the next attempt may succeed. */
  isPassing(error: unknown): boolean;
  close(): Promise<void>;
}
