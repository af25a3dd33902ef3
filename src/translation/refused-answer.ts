import type { RefusalReason } from './translating/judge-answer.ts';

/**
 * An answer that was paid for but can hardly be a translation. It is quarantined until a person
 * accepts it.
 */
export interface RefusedAnswer {
  /** Named when it is accepted, so that no other answer than the one that was read is accepted. */
  readonly id: number;
  readonly text: string;
  readonly reason: RefusalReason;
  readonly engine: string;
  /** ISO 8601: when it was answered. */
  readonly date: string;
}

export interface Accepted {
  /** `RefusedAnswer.id` */
  readonly answer: number;
  readonly sourceLanguage: string;
  /** The segment. */
  readonly source: string;
  readonly target: string;
  /** Who accepts it, if known. */
  readonly by: string | undefined;
}
