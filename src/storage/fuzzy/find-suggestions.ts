import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Reader } from '../../article/may-read.ts';
import { markDifference } from '../../text/compare/difference.ts';
import { compareWith } from '../../text/compare/similarity.ts';
import { ORIGINS, type Origin } from '../../translation/memory.ts';
import type { Suggestion } from '../../translation/suggestions.ts';
import { readableBy } from '../readable-by.ts';
import type { Candidate, SimilarSegments, SimilarQuery } from './find-similar.ts';

interface Match extends Candidate {
  readonly percentage: number;
}

interface Translation {
  readonly text: string;
  readonly origin: Origin;
}

interface Wanted extends SimilarQuery {
  /** See `SuggestionQuery`. */
  readonly reader: Reader;
}

export type FindSuggestions = (wanted: Wanted, limit: number) => readonly Suggestion[];

export function createFindSuggestions(
  database: DatabaseSyncInstance,
  similar: SimilarSegments,
): FindSuggestions {
  const read = database.prepare('select text, origin from translation where id = ?');
  // Every revision counts, also of a deleted article. A segment without a place or an import may
  // have come from a confidential article that was erased. An import for a segment that stands in
  // confidential articles alone does not open it.
  const readOpen = database.prepare(`
    select exists (
      select 1 from revision_paragraph as place
      join article on article.id = place.article_id
      where place.segment_id = :segment and ${readableBy('anyone')}
    ) or (
      exists (select 1 from translation where segment_id = :segment and origin = 'imported')
      and not exists (select 1 from revision_paragraph where segment_id = :segment)
    ) as open`);
  const isOpen = ({ segment_id }: Match) =>
    (readOpen.get({ segment: segment_id }) as { readonly open: number }).open === 1;
  const allowed = ({ reader }: Wanted, matches: readonly Match[]) =>
    reader === 'writer' ? matches : matches.filter(isOpen);
  return (wanted, limit) =>
    best(allowed(wanted, matchesOf(wanted, similar.find(wanted))), limit)
      .map((match) => ({ match, translation: read.get(match.translation_id) as Translation }))
      .sort(byRank)
      .slice(0, limit)
      .map(({ match, translation }) => ({
        percentage: match.percentage,
        source: match.text,
        text: translation.text,
        origin: translation.origin,
        difference: markDifference(match.text, wanted.text),
      }));
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
  readonly translation: Translation;
}

/** Among equals: a person's translation first, then imports, then a machine's; the newest first. */
function byRank(a: Ranked, b: Ranked): number {
  return (
    b.match.percentage - a.match.percentage ||
    ORIGINS.indexOf(b.translation.origin) - ORIGINS.indexOf(a.translation.origin) ||
    b.match.translation_id - a.match.translation_id
  );
}
