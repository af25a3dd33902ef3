import type { Article, Revision } from '../article/article.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { memoryTag } from '../text/languages.ts';
import { articleContext } from './article-context.ts';
import { askEngine } from './ask-engine.ts';
import { toBatches } from './batches.ts';
import { cutToFit, type Piece } from './cut-to-fit.ts';
import type { Engine, EngineAnswer, EngineFailure } from './engine.ts';
import type { Memory, NeighbourSegments, NewTranslation } from './memory.ts';
import { requestKey } from './request-key.ts';
import type { TargetOutcome } from './services.ts';
import type { EngineRequest, Requests } from './work.ts';

/** A claim outlives its process by this at the most; a living process renews it long before. */
export const LEASE_MILLISECONDS = 30_000;
/** How long to wait before asking again whether another process has answered. */
const POLL_MILLISECONDS = 100;
/** The body's other fields (languages, flags), in bytes; measured at about 150. */
const FIXED_FIELDS_BYTES = 512;

export interface TargetWork {
  readonly article: Article;
  readonly revision: Revision;
  /** BCP 47, as it was asked for. */
  readonly target: string;
  readonly engine: Engine;
  readonly memory: Memory;
  readonly requests: Requests;
  /** Names this run in claims. */
  readonly holder: string;
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  onProgress(progress: {
    readonly target: string;
    readonly translated: number;
    readonly total: number;
  }): void;
}

/**
 * Translates what the memory lacks of an article into one language. What another process is asking already is waited for; what was
 * answered is stored before the next request leaves.
 */
export async function translateTarget(work: TargetWork): Promise<TargetOutcome> {
  const { revision, engine } = work;
  const tag = memoryTag(work.target);
  const sourceTag = memoryTag(work.article.sourceLanguage);
  const engineTarget = engine.targetLanguage(work.target);
  const texts = revision.paragraphs.map((paragraph) => paragraph.text);
  const neighbours = neighbourSegments(texts, sourceTag);
  const context = articleContext(work.article.title, revision);
  const limit = {
    texts: engine.limits.texts,
    bytes: engine.limits.bytes - FIXED_FIELDS_BYTES - engine.encodedBytes(context),
    encodedBytes: (text: string) => engine.encodedBytes(text),
  };
  const gaveUp = new Map<string, string>();
  let sent = 0;
  let billed = 0;

  const lacking = async (wanted: readonly string[]) => {
    const known = await work.memory.lookUp(sourceTag, tag, wanted);
    return [...new Set(wanted)].filter((text) => !known.has(text));
  };
  const outcome = async (): Promise<TargetOutcome> => {
    const missing = new Set(await lacking(texts));
    const translated = texts.filter((text) => !missing.has(text)).length;
    const reason = [...gaveUp.values()][0];
    return {
      target: work.target,
      translated,
      total: texts.length,
      billedCharacters: billed,
      requests: sent,
      ...(translated < texts.length && { reason: reason ?? 'interrupted' }),
    };
  };
  if (engineTarget === undefined) {
    for (const text of texts) gaveUp.set(text, 'target-unsupported');
    return outcome();
  }

  const requestOf = (text: string): EngineRequest => ({
    key: requestKey({ text, sourceLanguage: sourceTag, engineTarget }),
    engine: engine.name,
    sourceLanguage: sourceTag,
    source: text,
    target: tag,
  });
  const toTranslation = (source: string, answer: EngineAnswer): NewTranslation => {
    const context = neighbours.get(source);
    return {
      sourceLanguage: sourceTag,
      source,
      target: tag,
      text: answer.text,
      origin: 'machine',
      provenance: {
        date: work.now().toISOString(),
        engine: engine.name,
        ...(answer.model !== undefined && { model: answer.model }),
        ...(answer.billedCharacters !== undefined && { billedCharacters: answer.billedCharacters }),
      },
      ...(context && { context }),
    };
  };
  const report = async () => {
    const { translated, total } = await outcome();
    work.onProgress({ target: work.target, translated, total });
  };

  const store = async (sources: readonly string[], answers: readonly EngineAnswer[]) => {
    billed += answers.reduce((sum, answer) => sum + (answer.billedCharacters ?? 0), 0);
    const answered = sources.map((source, index) => ({
      key: requestOf(source).key,
      engine: engine.name,
      translation: toTranslation(source, answers[index]!),
    }));
    await work.requests.answer(answered, work.holder);
    await report();
  };
  const giveUp = async (sources: readonly string[], failure: EngineFailure) => {
    const reason = `engine-${failure.reason}`;
    for (const source of sources) gaveUp.set(source, reason);
    await work.requests.fail(sources.map(requestOf), reason, work.holder);
  };

  /** One failure of these kinds means that the next request would meet the same. */
  let stopped: EngineFailure | undefined;
  const send = async (sources: readonly string[]) => {
    for (const batch of toBatches(sources, limit)) {
      if (stopped) {
        await giveUp(batch, stopped);
        continue;
      }
      await askEngine(
        {
          sourceLanguage: work.article.sourceLanguage,
          targetLanguage: work.target,
          texts: batch,
          ...(context && { context }),
        },
        {
          engine,
          sleep: (milliseconds) => work.sleep(milliseconds),
          onRequest: () => {
            sent++;
            return Promise.resolve();
          },
          onAnswers: store,
          onFailure: async (failed, failure) => {
            if (failure.reason !== 'rejected' && failure.reason !== 'malformed') stopped = failure;
            await giveUp(failed, failure);
          },
        },
      );
    }
  };

  const cut = new Map<string, readonly Piece[]>();
  for (const text of await lacking(texts)) cut.set(text, cutToFit(text, work.article.sourceLanguage, limit));
  const pieces = [...new Set([...cut.values()].flat().map((piece) => piece.text))];

  for (;;) {
    const open = (await lacking(pieces)).filter((text) => !gaveUp.has(text));
    if (open.length === 0) break;
    const reused = await work.requests.answered(
      engine.name,
      open.map((text) => requestOf(text).key),
    );
    if (reused.size > 0) {
      await work.memory.add([...reused.values()].map((answer) => ({ ...answer, target: tag })));
      continue;
    }
    const granted = await work.requests.claim(open.map(requestOf), work.holder, LEASE_MILLISECONDS);
    if (granted.size === 0) await work.sleep(POLL_MILLISECONDS);
    else await send(open.filter((text) => granted.has(requestOf(text).key)));
  }
  await joinPieces();
  await report();
  return outcome();

  /** A paragraph that went by its sentences becomes one translation again. */
  async function joinPieces(): Promise<void> {
    const inPieces = [...cut].filter(([, parts]) => parts.length > 1);
    if (inPieces.length === 0) return;
    const known = await work.memory.lookUp(sourceTag, tag, pieces);
    const whole: NewTranslation[] = [];
    for (const [text, parts] of inPieces) {
      const answers = parts.map((part) => known.get(part.text));
      if (answers.some((answer) => answer === undefined)) {
        const reason = parts.map((part) => gaveUp.get(part.text)).find((found) => found !== undefined);
        if (reason !== undefined) {
          gaveUp.set(text, reason);
          await work.requests.fail([requestOf(text)], reason, work.holder);
        }
        continue;
      }
      const joined = parts.map((part, index) => answers[index]!.text + part.gap).join('');
      whole.push(toTranslation(text, { text: joined }));
    }
    await work.memory.add(whole);
  }
}

/** What stands before and after each segment, as fingerprints; of a segment that stands twice, its first place. */
function neighbourSegments(
  texts: readonly string[],
  language: string,
): ReadonlyMap<string, NeighbourSegments> {
  const prints = texts.map((text) => fingerprint(language, text));
  const found = new Map<string, NeighbourSegments>();
  texts.forEach((text, index) => {
    const previous = prints[index - 1];
    const next = prints[index + 1];
    if (!found.has(text)) {
      found.set(text, { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) });
    }
  });
  return found;
}
