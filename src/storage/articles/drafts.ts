import { type Kysely, sql } from 'kysely';
import type { SourceDocument } from '../../article/documents/document.ts';
import type { Drafts, SavedDraft } from '../../article/drafts.ts';
import { newId } from './new-id.ts';
import { lockName } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';

/** A draft from Friday is still there on Monday of the week after next. */
const LIFE_DAYS = 10;
/** Time to notice a mistake. What a person discards is not kept for long. */
const RESTORABLE_DAYS = 1;
const MOST_DRAFTS = 200;
/** The limit for all sources together. By default, one draft has at most 2 MiB, and a document 32. */
const MOST_BYTES = 128 * 1024 * 1024;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

export function createDrafts(db: Kysely<Schema>, now: () => Date): Drafts {
  const time = () => now().toISOString();
  const oldest = () => moved(time(), -LIFE_DAYS);
  const restorable = () => moved(time(), -RESTORABLE_DAYS);
  const listed = () =>
    db
      .selectFrom('draft')
      .where('touched_at', '>=', oldest())
      .where('discarded_at', 'is', null)
      .where('article_id', 'is', null);

  /** Removes old drafts, discarded ones first, to make room for new ones. */
  async function makeRoom(trx: Kysely<Schema>, added: { count: number; bytes: number }): Promise<void> {
    await trx.deleteFrom('draft').where('touched_at', '<', oldest()).execute();
    await trx.deleteFrom('draft').where('discarded_at', '<', restorable()).execute();
    const rows = await trx
      .selectFrom('draft')
      .select(['id', 'size'])
      .orderBy(sql`discarded_at is not null`)
      .orderBy('touched_at', 'desc')
      .execute();
    let { count, bytes } = added;
    const tooMany = rows.filter((row) => {
      count += 1;
      bytes += row.size;
      return count > MOST_DRAFTS || bytes > MOST_BYTES;
    });
    for (const { id } of tooMany) await trx.deleteFrom('draft').where('id', '=', id).execute();
  }

  return {
    async keep(draft) {
      const id = newId();
      await write(db, async (trx) => {
        await lockName(trx, 'drafts');
        const columns = columnsOf(draft);
        await makeRoom(trx, { count: 1, bytes: columns.size });
        const row = { id, ...columns };
        await trx
          .insertInto('draft')
          .values({ ...row, article_id: null, touched_at: time(), discarded_at: null })
          .execute();
      });
      return id;
    },

    async find(id) {
      const row = await db
        .selectFrom('draft')
        .selectAll()
        .where('id', '=', id)
        .where('touched_at', '>=', oldest())
        .where('discarded_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (row.article_id !== null) return { articleId: row.article_id };
      const { document, ...about } = JSON.parse(row.about) as About;
      const whole = document && row.document && { document: { ...document, bytes: row.document } };
      return { ...about, ...whole, bytes: row.bytes };
    },

    async change(id, draft) {
      await db
        .updateTable('draft')
        .set({ about: columnsOf(draft).about, touched_at: time() })
        .where('id', '=', id)
        .where('article_id', 'is', null)
        .execute();
    },

    async rewrite(id, draft) {
      await write(db, async (trx) => {
        await lockName(trx, 'drafts');
        await trx
          .updateTable('draft')
          .set({ ...columnsOf(draft), touched_at: time() })
          .where('id', '=', id)
          .where('article_id', 'is', null)
          .execute();
        await makeRoom(trx, { count: 0, bytes: 0 });
      });
    },

    async became(id, articleId) {
      await db
        .updateTable('draft')
        .set({ article_id: articleId, bytes: new Uint8Array(), document: null, size: 0 })
        .where('id', '=', id)
        .execute();
    },

    async list() {
      const rows = await listed()
        .select(['id', 'about', 'touched_at'])
        .orderBy('touched_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => {
        const about = JSON.parse(row.about) as About;
        const { title, shownTitle = title, sourceLanguage, revises } = about;
        return {
          id: row.id,
          sourceLanguage,
          ...(shownTitle !== undefined && { title: shownTitle }),
          ...(revises !== undefined && { revises }),
          touchedAt: row.touched_at,
          expiresAt: moved(row.touched_at, LIFE_DAYS),
        };
      });
    },

    async count() {
      const { count } = await listed()
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    async discard(id) {
      await db.updateTable('draft').set({ discarded_at: time() }).where('id', '=', id).execute();
    },

    async restore(id) {
      const { numUpdatedRows } = await db
        .updateTable('draft')
        .set({ discarded_at: null, touched_at: time() })
        .where('id', '=', id)
        .where('article_id', 'is', null)
        .where('discarded_at', '>=', restorable())
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

/** The `about` column. */
type About = Omit<SavedDraft, 'bytes' | 'document'> & {
  readonly document?: Omit<SourceDocument, 'bytes'>;
};

function columnsOf({ bytes, document, ...rest }: SavedDraft) {
  const about: About = { ...rest, ...(document && { document: withoutBytes(document) }) };
  return {
    bytes,
    document: document?.bytes ?? null,
    size: bytes.byteLength + (document?.bytes.byteLength ?? 0),
    about: JSON.stringify(about),
  };
}

function withoutBytes({ bytes: _, ...about }: SourceDocument): Omit<SourceDocument, 'bytes'> {
  return about;
}

/** @param moment ISO 8601 */
function moved(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * DAY_MILLISECONDS).toISOString();
}
