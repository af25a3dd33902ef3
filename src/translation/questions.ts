import type { Article, Revision } from '../article/article.ts';
import { memoryTag } from '../text/languages.ts';
import { articleContext } from './article-context.ts';
import { toBatches } from './batches.ts';
import { cutToFit, type Piece } from './cut-to-fit.ts';
import type { Batch, Engine, EngineAnswer } from './engine.ts';
import type { NewTranslation } from './memory.ts';
import { requestKey } from './request-key.ts';
import { segmentsOf } from './segments.ts';
import type { EngineRequest } from './work.ts';

/** The body's other fields (languages, flags) take about 110 bytes. */
const FIXED_FIELDS_BYTES = 512;

/** A text, and the language that it is asked for in. */
export interface Asked {
  readonly article: Pick<Article, 'title' | 'sourceLanguage'>;
  readonly revision: Pick<Revision, 'paragraphs'>;
  /** BCP 47; one that the engine has. */
  readonly target: string;
}

export interface Questions {
  /** Canonical tags (`memoryTag`). */
  readonly sourceTag: string;
  readonly tag: string;
  /** In more than one piece only where no request can hold it. */
  cut(text: string): readonly Piece[];
  batches(texts: readonly string[]): readonly (readonly string[])[];
  batch(texts: readonly string[]): Batch;
  readonly request: (text: string) => EngineRequest;
  translation(source: string, answer: EngineAnswer, at: Date): NewTranslation;
}

/** What is asked of this engine about this article, and what an answer becomes. */
export function createQuestions(engine: Engine, asked: Asked): Questions {
  const { article, revision, target } = asked;
  const sourceTag = memoryTag(article.sourceLanguage);
  const tag = memoryTag(target);
  const engineTarget = engine.targetLanguage(target)!;
  const context = articleContext(article.title, revision);
  const contexts = new Map(segmentsOf(revision, sourceTag).map((segment) => [segment.text, segment.context]));
  const encodedBytes = (text: string) => engine.encodedBytes(text);
  const bytes = engine.limits.bytes - FIXED_FIELDS_BYTES - encodedBytes(context);
  const limits = { texts: engine.limits.texts, bytes, encodedBytes };
  return {
    sourceTag,
    tag,
    cut: (text) => cutToFit(text, article.sourceLanguage, limits),
    batches: (texts) => toBatches(texts, limits),
    batch: (texts) => ({
      sourceLanguage: article.sourceLanguage,
      targetLanguage: target,
      texts,
      ...(context !== '' && { context }),
    }),
    request: (text) => ({
      key: requestKey({ text, sourceLanguage: sourceTag, engineTarget }),
      engine: engine.name,
      sourceLanguage: sourceTag,
      source: text,
      target: tag,
    }),
    translation(source, answer, at) {
      const neighbours = contexts.get(source);
      return {
        sourceLanguage: sourceTag,
        source,
        target: tag,
        text: answer.text,
        origin: 'machine',
        provenance: {
          date: at.toISOString(),
          engine: engine.name,
          ...(answer.model !== undefined && { model: answer.model }),
          ...(answer.billedCharacters !== undefined && { billedCharacters: answer.billedCharacters }),
        },
        ...(neighbours && { context: neighbours }),
      };
    },
  };
}
