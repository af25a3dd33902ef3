import type { Article, Paragraph, Revision } from '../../article/article.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import { findSearchTerms } from '../../text/search/find-search-terms.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import type { FoundArticle, FoundParagraph } from '../found-article.ts';
import type { ShownColumn } from '../reading/shown-translations.ts';
import type { Titles } from '../parallel-article.ts';

/** Paragraphs of an article that are returned in full; of the others, only the ids. */
const MOST_PARAGRAPHS = 3;
const MOST_OTHERS = 100;

export interface SearchedArticle {
  readonly article: Article;
  readonly revision: Revision;
  /** All columns that are searched, by target. */
  readonly columns: ReadonlyMap<string, ShownColumn>;
  readonly titles: Titles;
}

interface Hit {
  readonly row: number;
  /** Indexes of the terms that occur in the paragraph, in any column. */
  readonly terms: ReadonlySet<number>;
}

/**
 * Where the terms of a search occur in an article. `undefined` if not all of them do, because the
 * article changed after it was indexed.
 * @param targets the columns to return
 */
export function findSearchHits(
  { article, revision, columns, titles }: SearchedArticle,
  terms: readonly SearchTerm[],
  targets: readonly string[],
): FoundArticle | undefined {
  const { targets: _wanted, ...about } = article;
  const title = findSearchTerms(article.title, terms);
  const hits = findHits(revision.paragraphs, columns, terms);
  const found = new Set([title, ...hits].flatMap((each) => [...each.terms]));
  if (found.size < terms.length) return undefined;
  const byTerms = [...hits].sort((one, other) => other.terms.size - one.terms.size);
  const best = new Set(byTerms.slice(0, MOST_PARAGRAPHS));
  const shown = new Map(targets.map((target) => [target, columns.get(target)!]));
  return {
    ...about,
    titles,
    targetLanguages: targets,
    titleMatches: title.matches,
    paragraphs: hits
      .filter((hit) => best.has(hit))
      .map(({ row }) => toFound(revision.paragraphs[row]!, row, shown, terms)),
    others: hits
      .filter((hit) => !best.has(hit))
      .slice(0, MOST_OTHERS)
      .map(({ row }) => revision.paragraphs[row]!.id),
  };
}

function findHits(
  paragraphs: readonly Paragraph[],
  columns: ReadonlyMap<string, ShownColumn>,
  terms: readonly SearchTerm[],
): readonly Hit[] {
  return paragraphs.flatMap(({ text }, row) => {
    const texts = [text, ...[...columns.values()].flatMap((column) => column[row]?.stored.text ?? [])];
    const found = new Set(texts.flatMap((each) => [...findSearchTerms(each, terms).terms]));
    return found.size === 0 ? [] : [{ row, terms: found }];
  });
}

function toFound(
  { id, role, marker, text }: Paragraph,
  row: number,
  columns: ReadonlyMap<string, ShownColumn>,
  terms: readonly SearchTerm[],
): FoundParagraph {
  return {
    id,
    position: row + 1,
    role,
    ...(marker !== undefined && { marker }),
    source: { text, matches: findSearchTerms(text, terms).matches },
    translations: Object.fromEntries(
      [...columns].map(([target, column]) => [target, toFoundTranslation(text, column[row], terms)]),
    ),
  };
}

function toFoundTranslation(source: string, shown: ShownColumn[number], terms: readonly SearchTerm[]) {
  if (!shown && isLanguageFree(source)) {
    const { matches } = findSearchTerms(source, terms);
    return { text: source, state: 'unchanged', outdated: false, matches } as const;
  }
  if (!shown) return { text: null, state: 'missing', outdated: false, matches: [] } as const;
  const { text, origin } = shown.stored;
  const outdated = shown.translatedFrom !== undefined;
  return { text, state: origin, outdated, matches: findSearchTerms(text, terms).matches };
}
