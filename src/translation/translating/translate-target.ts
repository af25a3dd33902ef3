import { memoryTag } from '../../text/language-tag.ts';
import type { Engine } from '../engine.ts';
import type { Memory, StoredTranslation } from '../memory.ts';
import { isOutdated, needsTranslation } from '../needs-translation.ts';
import { segmentsWithTitle } from '../segments.ts';
import { createEngineRequests } from './engine-requests.ts';
import { createProgress } from './progress.ts';
import type { EngineRun, TargetWork } from './target-work.ts';
import { translateWith } from './translate-with.ts';
import type { TargetOutcome } from './translating.ts';

/** How much of a text has a translation now, whoever made it. */
export async function outcomeSoFar(
  memory: Pick<Memory, 'lookUp'>,
  work: Pick<TargetWork, 'article' | 'revision' | 'target'>,
): Promise<TargetOutcome> {
  const { article, revision, target } = work;
  const sourceTag = memoryTag(article.sourceLanguage);
  const segments = segmentsWithTitle(work, sourceTag);
  const progress = createProgress(target, revision.paragraphs, segments);
  const texts = segments.map(({ text }) => text);
  for (const text of (await memory.lookUp(sourceTag, memoryTag(target), texts)).keys())
    progress.translated(text);
  return progress.outcome();
}

/** Translates what the memory lacks of an article into one language. */
export async function translateTarget(work: TargetWork): Promise<TargetOutcome> {
  const sourceTag = memoryTag(work.article.sourceLanguage);
  const segments = segmentsWithTitle(work, sourceTag);
  const texts = segments.map(({ text }) => text);
  const progress = createProgress(work.target, work.revision.paragraphs, segments);
  const engines = work.engines.filter(({ engine }) => engine.targetLanguage(work.target) !== undefined);
  if (engines.length === 0) for (const text of texts) progress.gaveUp(text, 'target-unsupported');
  const lookUp = () => work.memory.lookUp(sourceTag, memoryTag(work.target), texts);
  const needs = (engine: Engine, text: string, stored: StoredTranslation | undefined) =>
    needsTranslation(engine, text, stored, {
      ...work,
      upgrade: work.upgrade && engine === engines[0]?.engine,
    });
  for (const [text, stored] of await lookUp()) {
    const isKept = !engines.some(({ engine }) => needs(engine, text, stored));
    if (isKept && !isOutdated({ text, stored }, work.terms)) progress.translated(text);
  }
  for (const shared of engines) {
    const { engine } = shared;
    const known = await lookUp();
    const wanted = texts.filter((text) => needs(engine, text, known.get(text)));
    if (wanted.length === 0) continue;
    const run: EngineRun = {
      ...shared,
      work,
      engineRequests: createEngineRequests(engine, work),
      progress,
      needs: (text, stored) => needs(engine, text, stored),
      closed: new Map(),
    };
    await translateWith(wanted, run);
  }
  for (const [text, stored] of await lookUp())
    if (!isOutdated({ text, stored }, work.terms)) progress.translated(text);
  return progress.outcome();
}
