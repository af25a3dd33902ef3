import type { EngineFailure, EngineFailureReason } from './engine.ts';
import type { Match } from './parallel-article.ts';

/** What the request to the engine was for. */
export interface WarningSubject {
  readonly purpose: 'translation' | 'usage' | 'glossary';
  /** The article's id. */
  readonly article?: string;
  /** BCP 47 */
  readonly target?: string;
  /** The number of texts in it. */
  readonly texts?: number;
  /** The requests of this translation so far, this one included. */
  readonly requests?: number;
}

/** Something that whoever runs the server should know. One line in the log. */
export type EngineWarning =
  | { readonly kind: 'failure'; readonly failure: EngineFailure; readonly subject: WarningSubject }
  | {
      /** Our own count is booked instead. */
      readonly kind: 'bill-not-believed';
      readonly engine: string;
      /** Characters. */
      readonly reported: number;
      readonly counted: number;
      readonly subject: WarningSubject;
    };

/** Since the start of this process. */
export interface ActivityCounts {
  /** Requests for translations, by engine. */
  readonly requests: ReadonlyMap<string, number>;
  /** Booked characters, by engine. */
  readonly billed: ReadonlyMap<string, number>;
  readonly failures: readonly FailureCount[];
  /** Segments of requested translations, by what the memory has for them. */
  readonly lookUps: ReadonlyMap<LookUp, number>;
}

interface FailureCount {
  readonly engine: string;
  readonly reason: EngineFailureReason;
  readonly failures: number;
}

export type LookUp = Match | 'none';

/** Counts what is asked of engines and of the memory, and passes on what went wrong. */
export interface EngineActivity {
  sent(engine: string): void;
  billed(engine: string, characters: number): void;
  lookedUp(result: LookUp): void;
  warn(warning: EngineWarning): void;
  counts(): ActivityCounts;
}

export function createEngineActivity(tell: (warning: EngineWarning) => void): EngineActivity {
  const requests = new Map<string, number>();
  const billed = new Map<string, number>();
  const lookUps = new Map<LookUp, number>();
  const failures = new Map<string, FailureCount>();
  return {
    sent: (engine) => add(requests, engine, 1),
    billed: (engine, characters) => add(billed, engine, characters),
    lookedUp: (result) => add(lookUps, result, 1),
    warn(warning) {
      if (warning.kind === 'failure') {
        const { engine, reason } = warning.failure;
        const key = `${engine} ${reason}`;
        failures.set(key, { engine, reason, failures: (failures.get(key)?.failures ?? 0) + 1 });
      }
      tell(warning);
    },
    counts: () => ({ requests, billed, lookUps, failures: [...failures.values()] }),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
