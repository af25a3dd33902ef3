import type { Article, Revision } from '../article/article.ts';
import type { DetectLanguage } from '../text/detect-language.ts';
import { memoryTag } from '../text/languages.ts';
import type { Breaker } from './breaker.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger.ts';
import type { Memory } from './memory.ts';
import { segmentsOf } from './segments.ts';
import type { TargetOutcome, TranslationProgress } from './services.ts';
import { createTally } from './tally.ts';
import { translateWith } from './translate-with.ts';
import type { Requests } from './work.ts';

export interface TargetWork {
  readonly article: Article;
  readonly revision: Revision;
  /** BCP 47, as it was asked for. */
  readonly target: string;
  /** First choice first; what one leaves open the next one is asked. */
  readonly engines: readonly Engine[];
  readonly breakers: ReadonlyMap<Engine, Breaker>;
  readonly memory: Memory;
  readonly requests: Requests;
  readonly ledger: Ledger;
  /** Characters a month. */
  readonly budget: number | undefined;
  readonly detectLanguage: DetectLanguage;
  /** A person asks for it now: neither a breaker nor an earlier refusal is heard. */
  readonly explicit: boolean;
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
  const lacking = async () => {
    const texts = segments.map(({ text }) => text);
    const known = await work.memory.lookUp(sourceTag, memoryTag(work.target), texts);
    for (const text of known.keys()) tally.found(text);
    return segments.filter(({ text }) => !known.has(text));
  };
  const engines = work.engines.filter((engine) => engine.targetLanguage(work.target) !== undefined);
  if (engines.length === 0) for (const { text } of segments) tally.gaveUp(text, 'target-unsupported');
  for (const engine of engines) {
    const wanted = await lacking();
    if (wanted.length > 0) await translateWith(engine, wanted, tally, work);
  }
  await lacking();
  return tally.outcome();
}
