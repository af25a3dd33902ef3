import type { Article, Revision } from '../../article/article.ts';
import type { DetectLanguage } from '../../text/detect-language.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { Breaker } from './breaker.ts';
import type { Engine } from '../engine.ts';
import type { EngineGate } from './engine-gate.ts';
import type { Ledger } from '../ledger.ts';
import type { Formality, Memory, StoredTranslation } from '../memory.ts';
import { segmentsOf } from '../segments.ts';
import type { TargetOutcome, TranslationProgress } from '../services.ts';
import { isOutdated, isWanted } from '../needs-translation.ts';
import { createTally } from './progress.ts';
import type { TermFinder } from '../glossary/term-finder.ts';
import { translateWith } from './translate-with.ts';
import type { Requests } from '../work.ts';

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

/** Translates what the memory lacks of an article into one language. */
export async function translateTarget(work: TargetWork): Promise<TargetOutcome> {
  const sourceTag = memoryTag(work.article.sourceLanguage);
  const segments = segmentsOf(work.revision, sourceTag);
  const tally = createTally(work.target, work.revision.paragraphs, segments);
  const engines = work.engines.filter((engine) => engine.targetLanguage(work.target) !== undefined);
  if (engines.length === 0) for (const { text } of segments) tally.gaveUp(text, 'target-unsupported');
  const lookUp = () =>
    work.memory.lookUp(
      sourceTag,
      memoryTag(work.target),
      segments.map(({ text }) => text),
    );
  const isWantedOf = (engine: Engine) => (text: string, stored: StoredTranslation | undefined) =>
    isWanted(engine, text, stored, { ...work, upgrade: work.upgrade && engine === engines[0] });
  for (const [text, stored] of await lookUp()) {
    const isKept = !engines.some((engine) => isWantedOf(engine)(text, stored));
    if (isKept && !isOutdated({ text, stored }, work.terms)) tally.found(text);
  }
  for (const engine of engines) {
    const held = await lookUp();
    const isWantedNow = isWantedOf(engine);
    const wanted = segments.filter(({ text }) => isWantedNow(text, held.get(text)));
    if (wanted.length > 0)
      await translateWith({ engine, segments: wanted, isWanted: isWantedNow, tally }, work);
  }
  for (const [text, stored] of await lookUp())
    if (!isOutdated({ text, stored }, work.terms)) tally.found(text);
  return tally.outcome();
}
