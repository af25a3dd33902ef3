import type { Formality } from './memory.ts';
import type { NamedGlossary } from './glossary/term-finder.ts';

/** What translates. One file an engine in `engines/`. */
export interface Engine {
  /** As it stands in ENGINES and in provenance: `deepl`. */
  readonly name: string;
  /** Whether texts stay on this machine: the only kind of engine that a confidential article reaches. */
  readonly local: boolean;
  /** Whether it bills by the character, so that the budget and the ledger are for it. */
  readonly bills: boolean;
  /** Whether it takes inline HTML and gives it back in place. */
  readonly markup: boolean;
  /** Whether it keeps to a glossary that comes with a batch. */
  readonly glossaries: boolean;
  /** Whether it has more than one tone in this language (BCP 47). */
  hasFormality(tag: string): boolean;
  /** What one request may hold. */
  readonly limits: { readonly texts: number; readonly bytes: number };
  /** What this text adds to the body of a request, in bytes, as the engine encodes it. */
  encodedBytes(text: string): number;
  /** The language as the engine names it; `undefined` where it does not translate into it. */
  targetLanguage(tag: string): string | undefined;
  /**
   * One request, sent once: no repeats. Gives as many answers as there are texts, in their order.
   * @throws EngineFailure
   */
  translate(batch: Batch): Promise<readonly EngineAnswer[]>;
  /** Loads what takes its time, before somebody waits for it. The first request does it otherwise. */
  prepare?(): Promise<void>;
  /**
   * What it says was used in its billing period; absent where it does not tell.
   * @throws EngineFailure
   */
  usage?(): Promise<EngineUsage>;
}

/** Characters, as the engine counts them; no limit where the plan has none. */
export interface EngineUsage {
  readonly count: number;
  readonly limit: number | undefined;
}

/** The one place that decides where an article's text may go. */
export function mayReach(engine: Engine, { confidential }: { readonly confidential: boolean }): boolean {
  return engine.local || !confidential;
}

export interface Batch {
  /** BCP 47. */
  readonly sourceLanguage: string;
  /** BCP 47, as the user asked for it. */
  readonly targetLanguage: string;
  readonly texts: readonly string[];
  /** The texts are inline HTML, and so are the answers; only for an engine that says `markup`. */
  readonly markup?: boolean;
  /** Only for an engine that says `glossaries`. */
  readonly glossary?: NamedGlossary;
  /** Only for a language that the engine `hasFormality` in. */
  readonly formality?: Formality;
  /** The same for every request of an article; never translated, never billed. */
  readonly context?: string;
}

export interface EngineAnswer {
  readonly text: string;
  /** Unicode code points, as the engine counts them; absent where it does not say. */
  readonly billedCharacters?: number;
  /** The engine's own name for the model that answered. */
  readonly model?: string;
  /** The batch's glossary was not kept to: the plan does not allow it. */
  readonly withoutGlossary?: true;
}

/** Why an engine gave no answer. Public: it is the `reason` of a missing translation, `engine-<reason>`. */
export type EngineFailureReason =
  /** 403: the key is wrong */
  | 'unauthorized'
  /** 456: nothing more this month */
  | 'quota'
  /** 429 or 529 */
  | 'busy'
  /** 500, 503, no connection */
  | 'unavailable'
  /** no answer in time; it may have been billed */
  | 'timeout'
  /** 400, 404, 413, 414: this request will never be taken */
  | 'rejected'
  /** fewer or more answers than texts, or not what the protocol says */
  | 'malformed'
  /** our own: this month's budget does not allow it; nothing was sent */
  | 'budget'
  /** our own: it failed too often lately for automatic work; nothing was sent */
  | 'resting'
  /** our own: the article was marked as confidential while it was translated; nothing more was sent */
  | 'confidential';

export class EngineFailure extends Error {
  readonly reason: EngineFailureReason;
  readonly engine: string;
  /** What the engine asked us to wait (`Retry-After`). */
  readonly retryAfterMilliseconds: number | undefined;

  constructor(engine: string, reason: EngineFailureReason, cause?: unknown, retryAfterMilliseconds?: number) {
    super(`${engine}: ${reason}`, { cause });
    this.name = 'EngineFailure';
    this.engine = engine;
    this.reason = reason;
    this.retryAfterMilliseconds = retryAfterMilliseconds;
  }

  /** Whether the same request may be answered a little later. A timed-out one may have been billed, so it is not sent again by itself. */
  get passing(): boolean {
    return this.reason === 'busy' || this.reason === 'unavailable';
  }

  /** Whether it may stand on the bill all the same. */
  get maybeBilled(): boolean {
    return this.reason === 'timeout' || this.reason === 'malformed';
  }

  /** Whether the next request would meet the same, so that none should leave. */
  get stopsAll(): boolean {
    return this.reason !== 'rejected' && this.reason !== 'malformed';
  }
}
