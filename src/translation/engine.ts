import type { Formality } from './memory.ts';
import type { NamedGlossary } from './glossary/term-finder.ts';

/** Translates texts. One folder per engine in `engines/`. */
export interface Engine {
  /** As in ENGINES and in provenance: `deepl`. */
  readonly name: string;
  /** Whether texts stay on this machine. A confidential article is sent to no other engine. */
  readonly local: boolean;
  /** Whether it bills by the character. The budget and the ledger apply to such engines only. */
  readonly bills: boolean;
  /** Whether it accepts inline HTML and returns the tags in the right places. */
  readonly markup: boolean;
  /** Whether it uses the glossary of a batch. */
  readonly glossaries: boolean;
  /** Whether it has more than one tone in this language (BCP 47). */
  hasFormality(tag: string): boolean;
  /** The most that one request may contain. */
  readonly limits: { readonly texts: number; readonly bytes: number };
  /** The number of bytes that this text adds to the body of a request. */
  encodedBytes(text: string): number;
  /**
   * The engine's name for the language: `en` → `EN-GB`. `undefined` if it does not translate into
   * it.
   */
  targetLanguage(tag: string): string | undefined;
  /**
   * One request, sent once: no retries. Returns as many answers as there are texts, in the same
   * order. No answer, however long or slow, takes more than some megabytes and the engine's time
   * limit.
   * @param abandon closes the connection; then it throws the signal's reason
   * @throws EngineFailure
   */
  translate(batch: Batch, abandon?: AbortSignal): Promise<readonly EngineAnswer[]>;
  /** Loads slow libraries before anyone waits for them. Otherwise the first request loads them. */
  prepare?(): Promise<void>;
  /**
   * What was used in the billing period, as the engine reports it; absent if it reports nothing.
   * @throws EngineFailure
   */
  usage?(): Promise<EngineUsage>;
}

/** Characters, as the engine counts them. `limit` is `undefined` if the plan has no limit. */
export interface EngineUsage {
  readonly count: number;
  readonly limit: number | undefined;
}

/** Decides whether an article's text may be sent to an engine. No other code decides this. */
export function mayReach(engine: Engine, { confidential }: { readonly confidential: boolean }): boolean {
  return engine.local || !confidential;
}

export interface Batch {
  /** BCP 47. */
  readonly sourceLanguage: string;
  /** BCP 47, as the user requested it. */
  readonly targetLanguage: string;
  readonly texts: readonly string[];
  /** The texts and the answers are inline HTML. Only for an engine with `markup`. */
  readonly markup?: boolean;
  /** Only for an engine with `glossaries`. */
  readonly glossary?: NamedGlossary;
  /** Only for a language in which the engine `hasFormality`. */
  readonly formality?: Formality;
  /** The same in every request about an article; never translated, never billed. */
  readonly context?: string;
}

export interface EngineAnswer {
  readonly text: string;
  /** As the engine reports it, unchecked: any number. Absent if it reports none. */
  readonly billedCharacters?: number;
  /** The engine's own name for the model that answered. */
  readonly model?: string;
  /** The glossary was not used: the plan does not allow it. */
  readonly withoutGlossary?: true;
}

/**
 * Why an engine gave no answer. Public: `engine-<reason>` is the `reason` of a missing translation.
 */
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
  /** 400, 404, 413, 414: the engine will never accept this request */
  | 'rejected'
  /** fewer or more answers than texts, or an answer that violates the protocol or is no text */
  | 'malformed'
  /** our own: this month's budget does not allow it; nothing was sent */
  | 'budget'
  /** our own: too many recent failures, so automatic work pauses; nothing was sent */
  | 'resting'
  /** our own: the article became confidential during the translation; nothing more was sent */
  | 'confidential';

interface FailureDetails {
  readonly cause?: unknown;
  /** How long the engine wants us to wait (`Retry-After`). */
  readonly retryAfterMilliseconds?: number;
  /** Of HTTP. */
  readonly status?: number;
  /** The engine's own name for the request, for its support. */
  readonly traceId?: string;
}

export class EngineFailure extends Error implements FailureDetails {
  readonly reason: EngineFailureReason;
  readonly engine: string;
  readonly retryAfterMilliseconds?: number;
  readonly status?: number;
  readonly traceId?: string;

  constructor(engine: string, reason: EngineFailureReason, details: FailureDetails = {}) {
    const { cause, ...others } = details;
    super(`${engine}: ${reason}`, { cause });
    this.name = 'EngineFailure';
    this.engine = engine;
    this.reason = reason;
    Object.assign(this, others);
  }

  /**
   * Whether the same request may succeed a little later. A request that timed out may have been
   * billed, so it is not repeated automatically.
   */
  get passing(): boolean {
    return this.reason === 'busy' || this.reason === 'unavailable';
  }

  /** Whether the engine may have billed the request nevertheless. */
  get maybeBilled(): boolean {
    return this.reason === 'timeout' || this.reason === 'malformed';
  }

  /** Whether the next request would fail in the same way, so that none should be sent. */
  get stopsAll(): boolean {
    return this.reason !== 'rejected' && this.reason !== 'malformed';
  }
}
