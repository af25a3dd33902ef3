import type { Reader } from '../../article/may-read.ts';
import { markDifference } from '../../text/compare/difference.ts';
import { compareWith } from '../../text/compare/similarity.ts';
import { ORIGINS } from '../../translation/memory.ts';
import type { Suggestion } from '../../translation/suggestions.ts';
import type { FindSimilar, SimilarQuery } from './find-similar.ts';
import type { Candidate, FoundTranslation, FuzzyTables } from './tables.ts';

interface Match extends Candidate {
  readonly percentage: number;
}

interface Wanted extends SimilarQuery {
  /** See `SuggestionQuery`. */
  readonly reader: Reader;
}

export type FindSuggestions = (wanted: Wanted, limit: number) => Promise<readonly Suggestion[]>;

export function createFindSuggestions(
  tables: Pick<FuzzyTables, 'openAmong' | 'translationsOf'>,
  findSimilar: FindSimilar,
): FindSuggestions {
  return async (wanted, limit) => {
    const matches = matchesOf(wanted, await findSimilar(wanted));
    const likeliest = best(await allowed(wanted.reader, matches), limit);
    if (likeliest.length === 0) return [];
    const translations = await tables.translationsOf(likeliest.map((match) => match.translation_id));
    return likeliest
      .map((match) => ({ match, translation: translations.get(match.translation_id)! }))
      .sort(byRank)
      .slice(0, limit)
      .map(({ match, translation }) => ({
        percentage: match.percentage,
        source: match.text,
        text: translation.text,
        origin: translation.origin,
        difference: markDifference(match.text, wanted.text),
      }));
  };

  async function allowed(reader: Reader, matches: readonly Match[]): Promise<readonly Match[]> {
    if (reader === 'writer' || matches.length === 0) return matches;
    const open = await tables.openAmong(matches.map((match) => match.segment_id));
    return matches.filter((match) => open.has(match.segment_id));
  }
}

/** An identical text is not a fuzzy match. */
function matchesOf({ text, threshold }: SimilarQuery, candidates: readonly Candidate[]): readonly Match[] {
  const compare = compareWith(text);
  return candidates.flatMap((candidate) => {
    if (candidate.text === text) return [];
    const percentage = compare(candidate.text, threshold);
    return percentage === undefined ? [] : [{ ...candidate, percentage }];
  });
}

/** The first `limit` matches, and all that are as good as the last of them. */
function best(matches: readonly Match[], limit: number): readonly Match[] {
  const percentages = matches.map((match) => match.percentage).sort((a, b) => b - a);
  const lowest = percentages[limit - 1] ?? 0;
  return matches.filter((match) => match.percentage >= lowest);
}

interface Ranked {
  readonly match: Match;
  readonly translation: FoundTranslation;
}

/** Among equals: a person's translation first, then imports, then a machine's; the newest first. */
function byRank(a: Ranked, b: Ranked): number {
  return (
    b.match.percentage - a.match.percentage ||
    ORIGINS.indexOf(b.translation.origin) - ORIGINS.indexOf(a.translation.origin) ||
    b.match.translation_id - a.match.translation_id
  );
}
