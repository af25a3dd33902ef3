import type { Article, Revision } from '../../article/article.ts';
import { haveSameTags, parseInlineHtml } from '../../article/inline/parse-inline-html.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { articleContext } from './article-context.ts';
import { toBatches } from './batches.ts';
import { cutToFit, type Piece } from './cut-to-fit.ts';
import type { Batch, Engine, EngineAnswer } from '../engine.ts';
import type { Formality, NewTranslation } from '../memory.ts';
import { requestKey } from './request-key.ts';
import { segmentsOf } from '../segments.ts';
import type { TermFinder } from '../glossary/term-finder.ts';
import type { EngineRequest } from '../requests.ts';

/** The body's other fields (languages, flags) take about 150 bytes. */
const FIXED_FIELDS_BYTES = 512;

/** A text, and the language that it is asked for in. */
export interface Asked {
  readonly article: Pick<Article, 'title' | 'sourceLanguage'>;
  readonly revision: Pick<Revision, 'paragraphs'>;
  /** BCP 47; one that the engine has. */
  readonly target: string;
  readonly terms: TermFinder;
  readonly formality: Formality | undefined;
}

/** What is asked of an engine about an article, and what its answers become. Texts are segments' plain texts, or pieces of them. */
export interface Questions {
  /** Canonical tags (`memoryTag`). */
  readonly sourceTag: string;
  readonly tag: string;
  /** In more than one piece only where no request can hold it. */
  cut(text: string): readonly Piece[];
  /** Plain texts and texts with markup go in requests of their own: the engine's tag handling is for a whole request. */
  batches(texts: readonly string[]): readonly Batch[];
  /** The text that a text of such a batch stands for. */
  sourceOf(batch: Batch, sent: string): string;
  readonly request: (text: string) => EngineRequest;
  translation(source: string, answer: EngineAnswer, at: Date): NewTranslation;
}

export function createQuestions(engine: Engine, asked: Asked): Questions {
  const { article, revision, target, terms } = asked;
  const sourceTag = memoryTag(article.sourceLanguage);
  const tag = memoryTag(target);
  const engineTarget = engine.targetLanguage(target)!;
  const context = articleContext(article.title, revision);
  const formality = engine.hasFormality(target) ? asked.formality : undefined;
  const glossary = engine.glossaries && terms.glossary.entries.length > 0 ? terms.glossary : undefined;
  const effect = (text: string) => (engine.glossaries ? terms.effect(text) : '');
  const segments = new Map(segmentsOf(revision, sourceTag).map((segment) => [segment.text, segment]));
  const encodedBytes = (text: string) => engine.encodedBytes(text);
  const bytes = engine.limits.bytes - FIXED_FIELDS_BYTES - encodedBytes(context);
  const limits = { texts: engine.limits.texts, bytes, encodedBytes };
  /** A text that is too long with its markup goes without. */
  const markupOf = (text: string) => {
    const html = engine.markup ? segments.get(text)?.html : undefined;
    return html !== undefined && encodedBytes(html) <= bytes ? html : undefined;
  };
  const sources = new Map<string, string>();
  for (const { text } of segments.values()) {
    const html = markupOf(text);
    if (html !== undefined) sources.set(html, text);
  }
  const toBatch = (texts: readonly string[], markup: boolean): Batch => ({
    sourceLanguage: article.sourceLanguage,
    targetLanguage: target,
    texts,
    ...(markup && { markup }),
    ...(glossary && { glossary }),
    ...(formality && { formality }),
    ...(context !== '' && { context }),
  });
  return {
    sourceTag,
    tag,
    cut: (text) =>
      markupOf(text) === undefined ? cutToFit(text, article.sourceLanguage, limits) : [{ text, gap: '' }],
    batches(texts) {
      const marked = texts.flatMap((text) => markupOf(text) ?? []);
      const plain = texts.filter((text) => markupOf(text) === undefined);
      return [
        ...toBatches(plain, limits).map((batch) => toBatch(batch, false)),
        ...toBatches(marked, limits).map((batch) => toBatch(batch, true)),
      ];
    },
    sourceOf: (batch, sent) => (batch.markup ? sources.get(sent)! : sent),
    request: (text) => {
      const markup = markupOf(text);
      const question = {
        text: markup ?? text,
        markup: markup !== undefined,
        sourceLanguage: sourceTag,
        engineTarget,
        glossaryEffect: effect(text),
        formality,
      };
      return {
        key: requestKey(question),
        engine: engine.name,
        sourceLanguage: sourceTag,
        source: text,
        target: tag,
      };
    },
    translation(source, answer, at) {
      const context = segments.get(source)?.context;
      return {
        sourceLanguage: sourceTag,
        source,
        target: tag,
        ...readAnswer(answer.text, markupOf(source)),
        origin: 'machine',
        provenance: {
          date: at.toISOString(),
          engine: engine.name,
          ...(answer.model !== undefined && { model: answer.model }),
          ...(formality && { formality }),
          ...(answer.billedCharacters !== undefined && { billedCharacters: answer.billedCharacters }),
        },
        ...(context && { context }),
        ...(engine.glossaries && !answer.withoutGlossary && { glossaryEffect: effect(source) }),
      };
    },
  };
}

/** An answer that lost or invented a tag is kept as plain text. */
function readAnswer(
  answer: string,
  asked: string | undefined,
): { readonly text: string; readonly html?: string } {
  if (asked === undefined) return { text: answer };
  const read = parseInlineHtml(answer);
  return haveSameTags(read.html, asked) ? read : { text: read.text };
}
