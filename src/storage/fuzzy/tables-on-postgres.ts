import { isStoreAway } from '../../problem.ts';
import { LOCK_SPACE } from '../locks.ts';
import { type Connection, createConnections } from '../postgres/connect.ts';
import { isConflict } from '../postgres/failures.ts';
import { isOpen } from '../open-segments.ts';
import type {
  Candidate,
  FoundTranslation,
  FuzzyTables,
  Indexing,
  Posting,
  UnindexedSegment,
} from './tables.ts';

/** One that indexes, and one that finds meanwhile. */
const CONNECTIONS = 2;

const FIND_NUMBERS = 'select hash, number from fuzzy_token where hash = any($1::bigint[])';

/** Tokens that are counted in one round trip. Few texts have more. */
const COUNTED_AT_ONCE = 16;
const COUNT = `
  select (
    select count(*) from (
      select 1 from fuzzy_posting
      where token = wanted.token and weight between $2::integer and $3::integer limit $4::integer
    ) as holder
  ) as holders
  from unnest($1::integer[]) with ordinality as wanted (token, position)
  order by position`;

// The candidates are sorted first, and then asked for their translation one by one until there are
// enough; `limit 1` keeps PostgreSQL from reading all of `choice` instead.
const GATHER = `
  select likeliest.segment_id, segment.text, likeliest.translation_id from (
    select candidate.segment_id, chosen.translation_id from (
      select segment_id, count(*) as shared, max(token) as rarest,
        abs(min(weight) - $6::integer) as distance
      from fuzzy_posting
      where token = any($1::integer[]) and weight between $2::integer and $3::integer
      group by segment_id
      having count(*) >= $4::integer
      order by shared desc, rarest desc, distance, segment_id desc
    ) as candidate
    cross join lateral (
      select translation_id from choice
      where choice.segment_id = candidate.segment_id and choice.target = $5 limit 1
    ) as chosen
    order by candidate.shared desc, candidate.rarest desc, candidate.distance, candidate.segment_id desc
    limit $7::integer
  ) as likeliest
  join segment on segment.id = likeliest.segment_id`;

const FIND_OPEN = `select id from unnest($1::bigint[]) as wanted (id) where ${isOpen('wanted.id')}`;

const FIND_TRANSLATIONS = 'select id, text, origin from translation where id = any($1::bigint[])';

const COUNT_PENDING =
  'select count(*) as count from (select 1 from fuzzy_pending limit $1::integer) as pending';

const NEXT = `
  select segment.id, segment.language, segment.text from (
    select segment_id from fuzzy_pending where segment_id > $1 order by segment_id limit $2::integer
  ) as pending
  join segment on segment.id = pending.segment_id
  order by segment.id`;

const GIVE_NUMBERS = `
  insert into fuzzy_token (hash)
  select hash from unnest($1::bigint[]) with ordinality as missing (hash, position) order by position
  on conflict do nothing`;

const ADD = `
  insert into fuzzy_posting (token, weight, segment_id)
  select * from unnest($1::integer[], $2::integer[], $3::bigint[])
  on conflict do nothing`;

const MARK_INDEXED = 'delete from fuzzy_pending where segment_id = any($1::bigint[])';

const LOCK_NAME = "hashtext('fuzzy index')";
const LOCK = `select pg_try_advisory_lock(${LOCK_SPACE}, ${LOCK_NAME}) as locked`;
const UNLOCK = `select pg_advisory_unlock(${LOCK_SPACE}, ${LOCK_NAME})`;

class IndexedElsewhere extends Error {}

/** On connections of its own. The store has brought the tables up to date. */
export function openTablesOnPostgres(url: string): FuzzyTables {
  const connections = createConnections(url, CONNECTIONS);
  const rowsOf = async <Row>(statement: string, ...values: readonly unknown[]) =>
    (await connections.query(statement, values)).rows as readonly Row[];
  return {
    async numbersOf(hashes) {
      const rows = await rowsOf<{ readonly hash: number; readonly number: number }>(FIND_NUMBERS, hashes);
      return new Map(rows.map(({ hash, number }) => [hash, number]));
    },

    async withinReach(tokens, { least, most }, limit) {
      const chosen: number[] = [];
      let room = limit;
      for (let start = 0; start < tokens.length; start += COUNTED_AT_ONCE) {
        const some = tokens.slice(start, start + COUNTED_AT_ONCE);
        const rows = await rowsOf<{ readonly holders: number }>(COUNT, some, least, most, room + 1);
        rows.forEach(({ holders }, index) => {
          if (holders > room) return;
          room -= holders;
          chosen.push(some[index]!);
        });
      }
      return chosen;
    },

    gather({ tokens, weights, shared, target, weight }, limit) {
      return rowsOf<Candidate>(GATHER, tokens, weights.least, weights.most, shared, target, weight, limit);
    },

    async openAmong(segmentIds) {
      const rows = await rowsOf<{ readonly id: number }>(FIND_OPEN, segmentIds);
      return new Set(rows.map(({ id }) => id));
    },

    async translationsOf(ids) {
      const rows = await rowsOf<FoundTranslation & { readonly id: number }>(FIND_TRANSLATIONS, ids);
      return new Map(rows.map(({ id, ...translation }) => [id, translation]));
    },

    async backlog(most) {
      const [row] = await rowsOf<{ readonly count: number }>(COUNT_PENDING, most);
      return row!.count;
    },

    async beginIndexing() {
      const connection = await connections.connect();
      try {
        // The index can be rebuilt, so a commit need not wait for the disk.
        await connection.query('set synchronous_commit = off');
        const { rows } = await connection.query(LOCK);
        const { locked } = (rows as { readonly locked: boolean }[])[0]!;
        if (!locked) throw new IndexedElsewhere();
        return createIndexing(connection);
      } catch (error) {
        connection.release();
        throw error;
      }
    },

    isPassing: (error) => error instanceof IndexedElsewhere || isConflict(error) || isStoreAway(error),

    close: () => connections.end(),
  };
}

/**
 * Segments become visible in another order than their ids, so each new one has a row in
 * `fuzzy_pending` until it is indexed.
 */
function createIndexing(connection: Connection): Indexing {
  const ids: number[] = [];
  return {
    async next(limit) {
      const { rows } = await connection.query(NEXT, [ids.at(-1) ?? 0, limit]);
      const segments = rows as readonly UnindexedSegment[];
      ids.push(...segments.map((segment) => segment.id));
      return segments;
    },
    async giveNumbers(hashes) {
      await connection.query(GIVE_NUMBERS, [hashes]);
    },
    async add(postings) {
      await connection.query(ADD, columnsOf(postings));
    },
    async markIndexed() {
      await connection.query(MARK_INDEXED, [ids]);
    },
    async end() {
      // A lost connection has lost its lock too.
      await connection.query(UNLOCK).catch(() => undefined);
      connection.release();
    },
  };
}

function columnsOf(postings: readonly Posting[]): readonly (readonly number[])[] {
  return [0, 1, 2].map((column) => postings.map((posting) => posting[column]!));
}
