/**
 * Money: characters that are reserved before they are sent, and what the engine reports as billed.
 * Months are calendar months in UTC. Characters are Unicode code points, as DeepL counts them.
 */
export interface Ledger {
  /**
   * Reserves characters for one request, unless that would exceed this month's budget (for all
   * engines that bill together; `undefined`: no budget). A reservation that was never settled, e.g.
   * because of a crash, counts as spent: the engine may have billed it. Returns the id of the
   * reservation, or `undefined` if the budget does not allow it.
   */
  reserve(reservation: Reservation, budget: number | undefined): Promise<number | undefined>;
  /** @param billedCharacters as the engine reports them; `undefined`: our own count is taken */
  settle(reservationId: number, billedCharacters: number | undefined): Promise<void>;
  /** The request was certainly not billed: it was refused, or never sent. */
  release(reservationId: number): Promise<void>;
  /** The characters of this month: billed, or still reserved. */
  spent(): Promise<MonthSpent>;
  /** What was billed for an article and a language since this date (ISO 8601). */
  billedFor(articleId: string, target: string, since: string): Promise<Billed>;
}

/** What a reserved request cost. */
export interface Bill {
  readonly reservationId: number;
  /** As the engine reports them, or else our own count. */
  readonly billedCharacters: number;
}

export interface Reservation {
  readonly engine: string;
  readonly articleId: string;
  readonly target: string;
  readonly texts: number;
  /** Our own estimate of the characters that will be billed. */
  readonly characters: number;
}

export interface Billed {
  readonly billedCharacters: number;
  /** Also the requests that are under way. */
  readonly requests: number;
}

export interface MonthSpent {
  /** `2026-11` */
  readonly month: string;
  readonly billed: number;
  readonly reserved: number;
  /**
   * Our own count for the same requests: differs from `billed` if the engine counts differently.
   */
  readonly counted: number;
  readonly requests: number;
}
