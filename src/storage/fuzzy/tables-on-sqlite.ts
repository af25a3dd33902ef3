import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { databasePath } from '../sqlite/database-path.ts';
import { isBusy } from '../sqlite/failures.ts';
import { isOpen } from '../open-segments.ts';
import type {
  Candidate,
  FoundTranslation,
  FuzzyTables,
  Indexing,
  SharedTokens,
  UnindexedSegment,
} from './tables.ts';

const SETTINGS = [
  // The index can be rebuilt, so a commit need not wait for the disk.
  'synchronous = normal',
  'busy_timeout = 100',
  // A negative number means KiB.
  'cache_size = -32768',
  'temp_store = memory',
];

/** On a connection of its own. The store has brought the tables up to date. */
export function openTablesOnSqlite(url: string): FuzzyTables {
  const database = new DatabaseSync(databasePath(url));
  for (const setting of SETTINGS) database.exec(`pragma ${setting}`);
  const findNumber = database.prepare('select number from fuzzy_token where hash = ?');
  const count = database.prepare(`
    select count(*) as count from (
      select 1 from fuzzy_posting where token = ? and weight between ? and ? limit ?
    )`);
  const readOpen = database.prepare(`select ${isOpen(':segment')} as open`);
  const readTranslation = database.prepare('select text, origin from translation where id = ?');
  const progress = database.prepare(
    'select segment_id as done, (select coalesce(max(id), 0) from segment) as newest from fuzzy_progress',
  );
  const state = () => progress.get() as { readonly done: number; readonly newest: number };
  const gather = createGather(database);
  const beginIndexing = createIndexing(database);

  // Everything is done when a promise is returned: no two transactions meet on the connection.
  return {
    numbersOf(hashes) {
      const numbers = new Map<number, number>();
      for (const hash of hashes) {
        const row = findNumber.get(hash) as { readonly number: number } | undefined;
        if (row) numbers.set(hash, row.number);
      }
      return Promise.resolve(numbers);
    },

    withinReach(tokens, { least, most }, limit) {
      let room = limit;
      const chosen = tokens.filter((token) => {
        const { count: holders } = count.get(token, least, most, room + 1) as { readonly count: number };
        if (holders > room) return false;
        room -= holders;
        return true;
      });
      return Promise.resolve(chosen);
    },

    gather: (shared, limit) => Promise.resolve(gather(shared, limit)),

    openAmong(segmentIds) {
      const open = segmentIds.filter(
        (segment) => (readOpen.get({ segment }) as { readonly open: number }).open === 1,
      );
      return Promise.resolve(new Set(open));
    },

    translationsOf(ids) {
      return Promise.resolve(new Map(ids.map((id) => [id, readTranslation.get(id) as FoundTranslation])));
    },

    backlog(most) {
      const { done, newest } = state();
      return Promise.resolve(Math.min(newest - done, most));
    },

    beginIndexing: () => Promise.resolve(beginIndexing(state().done)),
    isPassing: isBusy,

    close() {
      // Otherwise a lock of the thread would remain with the process.
      database.close();
      return Promise.resolve();
    },
  };
}

function createGather(database: DatabaseSyncInstance) {
  const prepare = (length: number) =>
    database.prepare(`
    select likeliest.segment_id, segment.text, likeliest.translation_id from (
      select choice.translation_id, choice.segment_id from (
        select segment_id, min(weight) as weight, count(*) as shared, max(token) as rarest from fuzzy_posting
        where token in (${Array(length).fill('?').join(', ')}) and weight between ? and ?
        group by segment_id
        having count(*) >= ?
      ) as candidate
      join choice on choice.segment_id = candidate.segment_id and choice.target = ?
      order by candidate.shared desc, candidate.rarest desc, abs(candidate.weight - ?),
        candidate.segment_id desc
      limit ?
    ) as likeliest
    join segment on segment.id = likeliest.segment_id`);
  const statements = new Map<number, StatementSyncInstance>();
  /** A statement is prepared once for each power of two; a shorter list is filled up. */
  return ({ tokens, weights, shared, target, weight }: SharedTokens, limit: number): readonly Candidate[] => {
    const length = 2 ** Math.ceil(Math.log2(tokens.length));
    const statement = statements.get(length) ?? prepare(length);
    statements.set(length, statement);
    const list = Array.from({ length }, (_, index) => tokens[index] ?? tokens[0]!);
    const { least, most } = weights;
    return statement.all(...list, least, most, shared, target, weight, limit) as readonly Candidate[];
  };
}

/** Indexing a segment twice changes nothing, so two processes may do it at once. */
function createIndexing(database: DatabaseSyncInstance) {
  const read = database.prepare('select id, language, text from segment where id > ? order by id limit ?');
  // Another process may have added the hash first.
  const give = database.prepare('insert into fuzzy_token (hash) values (?) on conflict do nothing');
  const add = database.prepare(
    'insert into fuzzy_posting (token, weight, segment_id) values (?, ?, ?) on conflict do nothing',
  );
  const advance = database.prepare('update fuzzy_progress set segment_id = ? where segment_id < ?');
  return (start: number): Indexing => {
    let done = start;
    return {
      next(limit) {
        const rows = read.all(done, limit) as readonly UnindexedSegment[];
        done = rows.at(-1)?.id ?? done;
        return Promise.resolve(rows);
      },
      giveNumbers(hashes) {
        inTransaction(database, () => {
          for (const hash of hashes) give.run(hash);
        });
        return Promise.resolve();
      },
      add(postings) {
        inTransaction(database, () => {
          for (const posting of postings) add.run(...posting);
        });
        return Promise.resolve();
      },
      markIndexed() {
        advance.run(done, done);
        return Promise.resolve();
      },
      end: () => Promise.resolve(),
    };
  };
}

function inTransaction(database: DatabaseSyncInstance, run: () => void): void {
  database.exec('begin immediate');
  try {
    run();
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
