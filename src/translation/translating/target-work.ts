import type { Article, Revision } from '../../article/article.ts';
import type { DetectLanguage } from '../../text/detect-language.ts';
import type { Engine } from '../engine.ts';
import type { TermFinder } from '../glossary/term-finder.ts';
import type { Ledger } from '../ledger.ts';
import type { Formality, Memory } from '../memory.ts';
import type { TranslationProgress } from './translating.ts';
import type { Requests } from '../requests.ts';
import type { Breaker } from './breaker.ts';
import type { EngineGate } from './engine-gate.ts';

export interface TargetWork {
  readonly article: Article;
  readonly revision: Revision;
  /** BCP 47, as it was asked for. */
  readonly target: string;
  /** First choice first; what one leaves open the next one is asked. */
  readonly engines: readonly Engine[];
  /** Whether the article's text may go to this engine now: the mark may have come since the work began. */
  mayStillReach(engine: Engine): Promise<boolean>;
  readonly breakers: ReadonlyMap<Engine, Breaker>;
  readonly gates: ReadonlyMap<Engine, EngineGate>;
  readonly memory: Memory;
  readonly requests: Requests;
  readonly ledger: Ledger;
  /** Characters a month. */
  readonly budget: number | undefined;
  readonly detectLanguage: DetectLanguage;
  /** A person asks for it now: neither a breaker nor an earlier refusal is heard. */
  readonly explicit: boolean;
  /** Names of engines, the best first; also of those that are not set up now. */
  readonly engineOrder: readonly string[];
  readonly terms: TermFinder;
  readonly formality: Formality | undefined;
  /** What a lesser engine made, or this one in another tone, is asked for anew. */
  readonly upgrade: boolean;
  /** Names this run in claims. */
  readonly holder: string;
  /** Aborted when the process is to end: what is under way is stored, nothing more is sent. */
  readonly stopping: AbortSignal;
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  onProgress(progress: TranslationProgress): void;
}
