import { type Kysely, sql } from 'kysely';
import { Problem } from '../problem.ts';
import type {
  Glossary,
  GlossaryChange,
  GlossaryEntry,
  LanguagePair,
} from '../translation/glossary/glossary.ts';
import { inChunks } from './in-chunks.ts';
import type { Schema } from './schema.ts';

export function createGlossary(db: Kysely<Schema>): Glossary {
  return {
    version: () => readVersion(db),
    async name() {
      const row = await db.selectFrom('glossary').select('name').executeTakeFirstOrThrow();
      return row.name;
    },
    pairs: () =>
      db
        .selectFrom('glossary_entry')
        .select(['source_language as source', 'target_language as target'])
        .select((eb) => eb.fn.countAll<number>().as('entries'))
        .groupBy(['source_language', 'target_language'])
        .orderBy('source_language')
        .orderBy('target_language')
        .execute(),
    entries: (pair) => readEntries(db, pair),
    replace: (pair, entries, ifVersion) =>
      change(db, pair, ifVersion, (before) => {
        const wanted = new Set(entries.map((entry) => entry.source));
        return { put: entries, removed: [...before.keys()].filter((source) => !wanted.has(source)) };
      }),
    merge: (pair, entries) => change(db, pair, undefined, () => ({ put: entries, removed: [] })),
    async remove(pair, source) {
      const done = await change(db, pair, undefined, (before) => ({
        put: [],
        removed: before.has(source) ? [source] : [],
      }));
      return done.removed > 0;
    },
  };
}

async function readVersion(db: Kysely<Schema>): Promise<number> {
  const row = await db.selectFrom('glossary').select('version').executeTakeFirstOrThrow();
  return row.version;
}

function readEntries(db: Kysely<Schema>, pair: LanguagePair): Promise<GlossaryEntry[]> {
  return db
    .selectFrom('glossary_entry')
    .select(['source', 'target'])
    .where('source_language', '=', pair.source)
    .where('target_language', '=', pair.target)
    .orderBy('source')
    .execute();
}

interface Edit {
  readonly put: readonly GlossaryEntry[];
  /** Source terms. */
  readonly removed: readonly string[];
}

function change(
  db: Kysely<Schema>,
  pair: LanguagePair,
  ifVersion: number | undefined,
  decide: (before: ReadonlyMap<string, string>) => Edit,
): Promise<GlossaryChange> {
  return db.transaction().execute(async (trx) => {
    const version = await readVersion(trx);
    if (ifVersion !== undefined && ifVersion !== version) throw new Problem('glossary-changed', { ...pair });
    const before = new Map((await readEntries(trx, pair)).map(({ source, target }) => [source, target]));
    const { put, removed } = decide(before);
    const added = put.filter(({ source }) => !before.has(source));
    const changed = put.filter(({ source, target }) => before.has(source) && before.get(source) !== target);
    if (added.length + changed.length + removed.length > 0) {
      await erase(trx, pair, removed);
      await write(trx, pair, [...added, ...changed]);
      await trx
        .updateTable('glossary')
        .set({ version: version + 1 })
        .execute();
      // Any article may contain one of the terms, and its ETag must not say that nothing changed.
      await sql`update article set version = version + 1`.execute(trx);
    }
    return { added: added.length, changed: changed.length, removed: removed.length };
  });
}

async function erase(trx: Kysely<Schema>, pair: LanguagePair, sources: readonly string[]): Promise<void> {
  for (const chunk of inChunks(sources)) {
    await trx
      .deleteFrom('glossary_entry')
      .where('source_language', '=', pair.source)
      .where('target_language', '=', pair.target)
      .where('source', 'in', chunk)
      .execute();
  }
}

async function write(
  trx: Kysely<Schema>,
  pair: LanguagePair,
  entries: readonly GlossaryEntry[],
): Promise<void> {
  const rows = entries.map(({ source, target }) => ({
    source_language: pair.source,
    target_language: pair.target,
    source,
    target,
  }));
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('glossary_entry')
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(['source_language', 'target_language', 'source'])
          .doUpdateSet((eb) => ({ target: eb.ref('excluded.target') })),
      )
      .execute();
  }
}
