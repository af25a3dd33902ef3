import type { Article, Revision } from '../../article/article.ts';
import type { DetectLanguage } from '../../text/detect-language.ts';
import type { Engine } from '../engine.ts';
import type { EngineActivity } from '../engine-activity.ts';
import type { Ledger } from '../ledger.ts';
import type { Memory, StoredTranslation } from '../memory.ts';
import type { TargetSettings } from '../needs-translation.ts';
import type { Requests } from '../requests.ts';
import type { Breaker } from './breaker.ts';
import type { EngineGate } from './engine-gate.ts';
import type { EngineRequests, TextRequest } from './engine-requests.ts';
import type { Progress } from './progress.ts';
import type { TranslationSettings } from '../translation-settings.ts';
import type { TranslationProgress } from './translating.ts';

/** What the translation of every article needs. */
export interface TargetDeps extends Pick<TranslationSettings, 'budget'> {
  readonly memory: Memory;
  readonly requests: Requests;
  readonly ledger: Ledger;
  readonly detectLanguage: DetectLanguage;
  readonly activity: EngineActivity;
  now(): Date;
  /**
   * Called when answers for the article were stored, and when a run ends. Readers who wait for them
   * are told after it has resolved.
   */
  keepUp(articleId: string): Promise<void>;
}

/** An engine with its limits in this process, which all work shares. */
export interface SharedEngine {
  readonly engine: Engine;
  readonly gate: EngineGate;
  readonly breaker: Breaker;
}

/** One article that is being translated into one language. */
export interface TargetWork extends TargetDeps, TargetSettings {
  readonly article: Article;
  readonly revision: Revision;
  /**
   * The first choice comes first. Each gets the texts that the engines before it left untranslated.
   */
  readonly engines: readonly SharedEngine[];
  /**
   * Whether the article's text may go to this engine now: it may have become confidential
   * meanwhile.
   */
  mayStillReach(engine: Engine): Promise<boolean>;
  /** A person requests it now: breakers and earlier refusals are ignored. */
  readonly explicit: boolean;
  /** Names this run in leases. */
  readonly holder: string;
  /** Whether this work is still this run's. Called before each request. */
  stillHolds(): Promise<boolean>;
  /** Frees the requests of processes that have died. */
  interruptLapsed(): Promise<void>;
  /** Whether this run is to end: what is under way is stored, nothing more is sent. */
  isEnding(): boolean;
  /** Aborted with `Stopped` when no answer is waited for any longer. */
  readonly abandon: AbortSignal;
  /** Ends early when the run is to end. */
  sleep(milliseconds: number): Promise<void>;
  /** Ends early when `abandon` is aborted. */
  pause(milliseconds: number): Promise<void>;
  onProgress(progress: TranslationProgress): void;
}

/** One engine at work on one target. */
export interface EngineRun extends SharedEngine {
  readonly work: TargetWork;
  readonly engineRequests: EngineRequests;
  readonly progress: Progress;
  /** Whether the engine is to be asked for a text for which the memory has this. */
  readonly needs: (text: string, stored: StoredTranslation | undefined) => boolean;
  /** Requests that are not sent (again) in this run, and why. */
  readonly closed: Map<TextRequest, string>;
}

/** @param reason a `MissingReason` */
export function closeRequest({ closed, progress }: EngineRun, request: TextRequest, reason: string): void {
  closed.set(request, reason);
  progress.gaveUp(request.source, reason);
}
