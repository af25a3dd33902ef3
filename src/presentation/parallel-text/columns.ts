import type {
  MissingReason,
  ParallelArticle,
  ParallelParagraph,
  State,
} from '../../translation/parallel-article.ts';
import type { ColumnSummary } from '../column-summary.ts';
import { isTitleParagraph } from '../title-and-excerpt.ts';
import { type LinkNotes, linkNotes } from './link-notes.tsx';
import { directionOf, languageName } from '../../i18n/language-names.ts';

/** A language as the page shows it. Made once for all paragraphs. */
export interface Column {
  /** BCP 47. */
  readonly tag: string;
  /** In the interface language. */
  readonly name: string;
  readonly direction: 'rtl' | undefined;
  readonly isSource: boolean;
  /** BCP 47: the article's source language. */
  readonly sourceLanguage: string;
  /** The link notes of all columns together. */
  readonly notes: LinkNotes;
  /** The state of all its translations, which the page says once. Absent if they differ. */
  readonly commonState?: State;
  /** The outdated paragraphs by id, each with the ids of those before and after it. */
  readonly outdated: ReadonlyMap<string, Neighbours>;
  /** Why most of its gaps are gaps. The page says it once. */
  readonly commonReason?: MissingReason;
  /** The id of the paragraph that is the heading of the page. Only in the first column, if it has it. */
  readonly headingId?: string;
}

interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

interface ColumnsToShow {
  readonly tags: readonly string[];
  readonly summaries: readonly ColumnSummary[];
  /** The interface language. */
  readonly language: string;
}

export function columnsToShow(
  article: ParallelArticle,
  { tags, summaries, language }: ColumnsToShow,
): readonly Column[] {
  const { sourceLanguage, paragraphs } = article;
  const notes = linkNotes(article, tags);
  const [first] = paragraphs;
  const title = isTitleParagraph(article, first) ? first : undefined;
  return tags.map((tag, index) => {
    const { states = [], missing = [] } = summaries.find(({ target }) => target === tag) ?? {};
    return {
      tag,
      name: languageName(tag, language),
      direction: directionOf(tag),
      isSource: tag === sourceLanguage,
      sourceLanguage,
      notes,
      outdated: neighbours(outdatedIn(article, [tag])),
      ...(states.length === 1 && { commonState: states[0]!.of }),
      ...(missing.length > 0 && { commonReason: missing[0]!.of }),
      ...(index === 0 && title && hasText(title, tag, sourceLanguage) && { headingId: title.id }),
    };
  });
}

/** The ids of paragraphs with an outdated translation into one of these languages, in order. */
export function outdatedIn({ paragraphs }: ParallelArticle, tags: readonly string[]): readonly string[] {
  const isOutdated = ({ translations }: ParallelParagraph) => tags.some((tag) => translations[tag]?.outdated);
  return paragraphs.filter(isOutdated).map(({ id }) => id);
}

function hasText({ translations }: ParallelParagraph, tag: string, source: string): boolean {
  return tag === source || (translations[tag]?.text ?? null) !== null;
}

function neighbours(ids: readonly string[]): ReadonlyMap<string, Neighbours> {
  return new Map(ids.map((id, index) => [id, { previous: ids[index - 1], next: ids[index + 1] }]));
}
