/**
 * Money: characters reserved before they are sent, and what the engine says that it billed. Months are calendar months in UTC. Characters are
 * Unicode code points, as DeepL counts them.
 */
export interface Ledger {
  /**
   * Sets characters aside for one request, unless this month's budget (all engines that bill; `undefined`: none) would be passed. A reservation that
   * was never settled (a crash in flight) counts as spent: the engine may have billed it.
   * Returns the reservation, or `undefined` when the budget does not allow it.
   */
  reserve(reservation: Reservation, budget: number | undefined): Promise<number | undefined>;
  /** What the engine says it billed, or our own count where it does not say. */
  settle(reservationId: number, billedCharacters: number | undefined): Promise<void>;
  /** The request was certainly not billed: refused, or never sent. */
  release(reservationId: number): Promise<void>;
  /** Characters of this month: reserved and open, or billed. */
  spent(): Promise<MonthSpent>;
  /** What was billed for an article and a language since then (ISO 8601). */
  billedFor(articleId: string, target: string, since: string): Promise<Billed>;
}

export interface Reservation {
  readonly engine: string;
  readonly articleId: string;
  readonly target: string;
  readonly texts: number;
  /** Our own count of what will be billed. */
  readonly characters: number;
}

export interface Billed {
  readonly billedCharacters: number;
  /** Also those that are under way. */
  readonly requests: number;
}

export interface MonthSpent {
  /** `2026-11` */
  readonly month: string;
  readonly billed: number;
  readonly reserved: number;
  /** Our count of the same settled requests: differs from `billed` where the engine counts otherwise. */
  readonly counted: number;
  readonly requests: number;
}
