import type { Article, Revision } from '../article/article.ts';
import { findTitleParagraph } from '../article/title-paragraph.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { isLanguageFree } from '../text/language-free.ts';
import type { NeighbourSegments } from './memory.ts';

/**
 * A paragraph's text as the memory knows it, wherever and however often it occurs in the article.
 */
export interface Segment {
  readonly text: string;
  /** With the inline markup of its first occurrence; absent if it has none. */
  readonly html?: string;
  /** The segments before and after its first occurrence. */
  readonly context: NeighbourSegments;
}

/** The segments of a revision that need a translation, each once, in reading order. */
export function segmentsOf(revision: Pick<Revision, 'paragraphs'>, sourceTag: string): readonly Segment[] {
  const neighbours = neighboursOf(
    revision.paragraphs.map((paragraph) => paragraph.text),
    sourceTag,
  );
  const segments = new Map<string, Segment>();
  revision.paragraphs.forEach(({ text, html }, index) => {
    const context = neighbours[index]!;
    if (segments.has(text) || isLanguageFree(text)) return;
    segments.set(text, { text, ...(html !== undefined && { html }), context });
  });
  return [...segments.values()];
}

/** A text and its title. */
export interface TitledText {
  readonly article: Pick<Article, 'title'>;
  readonly revision: Pick<Revision, 'paragraphs'>;
}

/** All segments that are translated, each once: the title comes first if it has its own. */
export function segmentsWithTitle(text: TitledText, sourceTag: string): readonly Segment[] {
  const title = separateTitle(text);
  const own = title === undefined ? [] : [{ text: title, context: {} }];
  return [...own, ...segmentsOf(text.revision, sourceTag)];
}

/**
 * The title if it is translated by itself: it does not stand in the text, and it needs a translation.
 */
export function separateTitle({ article: { title }, revision }: TitledText): string | undefined {
  const isApart = findTitleParagraph(title, revision.paragraphs) === undefined && !isLanguageFree(title);
  return isApart ? title : undefined;
}

/** The segments before and after each of these texts, which are in reading order. */
export function neighboursOf(texts: readonly string[], sourceTag: string): readonly NeighbourSegments[] {
  const prints = texts.map((text) => fingerprint(sourceTag, text));
  return prints.map((_, index) => {
    const previous = prints[index - 1];
    const next = prints[index + 1];
    return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
  });
}
