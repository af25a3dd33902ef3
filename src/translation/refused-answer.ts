import type { RefusalReason } from './translating/judge-answer.ts';

/** What an engine answered, and was paid for, that can hardly be a translation: kept apart until a person accepts it. */
export interface RefusedAnswer {
  /** Whoever accepts it names it, so that nobody accepts another one than was read. */
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
  /** Who accepts it, where that is said. */
  readonly by: string | undefined;
}
