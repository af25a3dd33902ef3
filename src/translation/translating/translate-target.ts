import { memoryTag } from '../../text/language-tag.ts';
import type { Engine } from '../engine.ts';
import type { StoredTranslation } from '../memory.ts';
import { segmentsOf } from '../segments.ts';
import type { TargetOutcome } from './translating.ts';
import { isOutdated, isWanted } from '../needs-translation.ts';
import { createTally } from './progress.ts';
import { translateWith } from './translate-with.ts';
import type { TargetWork } from './target-work.ts';

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
