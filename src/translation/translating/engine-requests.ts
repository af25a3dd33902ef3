import type { Article, Revision } from '../../article/article.ts';
import { haveSameTags, parseInlineHtml } from '../../article/inline/parse-inline-html.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { Batch, Engine, EngineAnswer } from '../engine.ts';
import type { NewTranslation } from '../memory.ts';
import { segmentsOf } from '../segments.ts';
import type { TermFinder } from '../glossary/term-finder.ts';
import type { Formality } from '../memory.ts';
import type { EngineRequest } from '../requests.ts';
import type { TranslationSettings } from '../translation-settings.ts';
import { toBatches, cutToFit } from './fit-to-limits.ts';

/** The other fields of a body (languages, flags) take about 150 bytes. */
const FIXED_FIELDS_BYTES = 512;
/**
 * Enough for the names and the topic. DeepL does not bill it, but it takes room in each request.
 */
const CONTEXT_CHARACTERS = 1000;

/** What the requests are about. */
export interface RequestSubject extends Pick<TranslationSettings, 'formality'> {
  readonly article: Pick<Article, 'title' | 'sourceLanguage'>;
  readonly revision: Pick<Revision, 'paragraphs'>;
  /** BCP 47; the engine translates into it. */
  readonly target: string;
  readonly terms: TermFinder;
}

/** One text for an engine. Its `source` is the plain text of a segment, or a piece of it. */
export interface TextRequest extends EngineRequest {
  /** What the engine gets: inline HTML if `markup`, else the source. */
  readonly sent: string;
  readonly markup: boolean;
  /** `TermFinder.effect` */
  readonly glossaryEffect: string;
}

/** Texts that go to the engine together. */
export interface RequestBatch {
  readonly requests: readonly TextRequest[];
  /** The fields that hold for all of them. */
  readonly fields: Omit<Batch, 'texts'>;
}

export interface RequestPiece {
  readonly request: TextRequest;
  /** The whitespace between this piece and the next one. */
  readonly gap: string;
}

/** Makes the requests to one engine about one article and language, and reads the answers. */
export interface EngineRequests {
  /** Canonical tags (`memoryTag`). */
  readonly sourceTag: string;
  readonly targetTag: string;
  /** The request for a text: the same object every time. */
  of(text: string): TextRequest;
  /** More than one piece only if no request can hold the text. */
  cut(text: string): readonly RequestPiece[];
  /** Texts with markup get batches of their own: the engine's tag handling is for a whole batch. */
  batches(requests: readonly TextRequest[]): readonly RequestBatch[];
  toTranslation(request: TextRequest, answer: EngineAnswer, at: Date): NewTranslation;
}

export function createEngineRequests(engine: Engine, subject: RequestSubject): EngineRequests {
  const { article, revision, target, terms } = subject;
  const { sourceLanguage } = article;
  const sourceTag = memoryTag(sourceLanguage);
  const targetTag = memoryTag(target);
  const engineTarget = engine.targetLanguage(target)!;
  const context = articleContext(article.title, revision);
  const formality = engine.hasFormality(target) ? subject.formality : undefined;
  const glossary = engine.glossaries && terms.glossary.entries.length > 0 ? terms.glossary : undefined;
  const segments = new Map(segmentsOf(revision, sourceTag).map((segment) => [segment.text, segment]));
  const encodedBytes = (text: string) => engine.encodedBytes(text);
  const bytes = engine.limits.bytes - FIXED_FIELDS_BYTES - encodedBytes(context);
  const limits = { texts: engine.limits.texts, bytes, encodedBytes };
  const made = new Map<string, TextRequest>();

  function make(source: string): TextRequest {
    const html = engine.markup ? markLines(segments.get(source)?.html) : undefined;
    // A text that is too long with its markup is sent without it.
    const markup = html !== undefined && encodedBytes(html) <= bytes;
    const sent = markup ? html : source;
    const glossaryEffect = engine.glossaries ? terms.effect(source) : '';
    const question = {
      text: sent,
      markup,
      sourceLanguage: sourceTag,
      engineTarget,
      glossaryEffect,
      formality,
    };
    const key = requestKey(question);
    const request = { key, engine: engine.name, sourceLanguage: sourceTag, source, target: targetTag };
    return { ...request, sent, markup, glossaryEffect };
  }

  function of(text: string): TextRequest {
    const request = made.get(text) ?? make(text);
    made.set(text, request);
    return request;
  }

  function toBatchesOf(requests: readonly TextRequest[], markup: boolean): readonly RequestBatch[] {
    const fields = {
      sourceLanguage,
      targetLanguage: target,
      ...(markup && { markup }),
      ...(glossary && { glossary }),
      ...(formality && { formality }),
      ...(context !== '' && { context }),
    };
    const some = requests.filter((request) => request.markup === markup);
    return toBatches(some, ({ sent }) => sent, limits).map((batch) => ({ requests: batch, fields }));
  }

  return {
    sourceTag,
    targetTag,
    of,
    cut(text) {
      const whole = of(text);
      if (whole.markup) return [{ request: whole, gap: '' }];
      const pieces = cutToFit(text, sourceLanguage, limits);
      return pieces.map((piece) => ({ request: of(piece.text), gap: piece.gap }));
    },
    batches: (requests) => [...toBatchesOf(requests, false), ...toBatchesOf(requests, true)],
    toTranslation({ source, sent, markup, glossaryEffect }, answer, at) {
      const neighbours = segments.get(source)?.context;
      return {
        sourceLanguage: sourceTag,
        source,
        target: targetTag,
        ...(markup ? readMarkup(answer.text, sent) : { text: answer.text }),
        origin: 'machine',
        provenance: {
          date: at.toISOString(),
          engine: engine.name,
          ...(answer.model !== undefined && { model: answer.model }),
          ...(formality && { formality }),
          ...(answer.billedCharacters !== undefined && { billedCharacters: answer.billedCharacters }),
        },
        ...(neighbours && { context: neighbours }),
        ...(engine.glossaries && !answer.withoutGlossary && { glossaryEffect }),
      };
    },
  };
}

/**
 * What the engine gets about the article around a text: the title and the lead, the same in each of
 * its requests. DeepL applies a context to every text of a request, so a context for each paragraph
 * would need a request for each.
 */
function articleContext(title: string, revision: Pick<Revision, 'paragraphs'>): string {
  const lead = revision.paragraphs.find((paragraph) => paragraph.role === 'paragraph')?.text ?? '';
  const context = lead.startsWith(title) ? lead : `${title}\n${lead}`;
  const cut = context.slice(0, CONTEXT_CHARACTERS);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

/** In HTML a line break is white space. `parseInlineHtml` reads the tag. */
function markLines(html: string | undefined): string | undefined {
  return html?.replaceAll('\n', LINE);
}

const LINE = '<br>';

/** An answer that lost or invented a tag is kept as plain text. */
function readMarkup(answer: string, sent: string): { readonly text: string; readonly html?: string } {
  const read = parseInlineHtml(answer);
  return haveSameTags(read.html, sent.replaceAll(LINE, '\n')) ? read : { text: read.text };
}

/**
 * All that decides what an engine answers. Two requests with the same key have the same answer, so
 * the second is never sent. The article's context is no part of the key: a segment would be paid
 * for again in every article.
 */
export interface EngineQuestion {
  /** As it is sent: inline HTML if `markup`. */
  readonly text: string;
  readonly markup: boolean;
  readonly sourceLanguage: string;
  /** As the engine names it: `EN-GB`. */
  readonly engineTarget: string;
  /** `TermFinder.effect`: hash of the glossary's entries that occur in the text, `''` for none. */
  readonly glossaryEffect: string;
  readonly formality: Formality | undefined;
}

export function requestKey(question: EngineQuestion): string {
  const { text, markup, sourceLanguage, engineTarget, glossaryEffect, formality } = question;
  // Without glossary and formality the key is the one from before these existed.
  const manner = glossaryEffect === '' && formality === undefined ? [] : [glossaryEffect, formality];
  return fingerprint('request', sourceLanguage, engineTarget, markup ? 'html' : 'text', text, ...manner);
}
