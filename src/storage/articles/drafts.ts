import type { Kysely } from 'kysely';
import type { Drafts, SavedDraft } from '../../article/drafts.ts';
import { newId } from './new-id.ts';
import { lockName } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';

/** A draft from Friday is still there on Monday of the week after next. */
const LIFE_DAYS = 10;
const MOST_DRAFTS = 200;
/** The limit for all sources together. By default, one draft has at most 2 MiB. */
const MOST_BYTES = 64 * 1024 * 1024;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

export function createDrafts(db: Kysely<Schema>, now: () => Date): Drafts {
  const time = () => now().toISOString();
  const oldest = () => new Date(now().getTime() - LIFE_DAYS * DAY_MILLISECONDS).toISOString();

  /** Removes old drafts to make room for new ones. */
  async function makeRoom(trx: Kysely<Schema>, added: { count: number; bytes: number }): Promise<void> {
    await trx.deleteFrom('draft').where('touched_at', '<', oldest()).execute();
    const rows = await trx.selectFrom('draft').select(['id', 'size']).orderBy('touched_at', 'desc').execute();
    let { count, bytes } = added;
    const tooMany = rows.filter((row) => {
      count += 1;
      bytes += row.size;
      return count > MOST_DRAFTS || bytes > MOST_BYTES;
    });
    for (const { id } of tooMany) await trx.deleteFrom('draft').where('id', '=', id).execute();
  }

  return {
    async keep({ bytes, ...about }) {
      const id = newId();
      await write(db, async (trx) => {
        await lockName(trx, 'drafts');
        await makeRoom(trx, { count: 1, bytes: bytes.byteLength });
        const row = { id, bytes, size: bytes.byteLength, about: JSON.stringify(about) };
        await trx
          .insertInto('draft')
          .values({ ...row, article_id: null, touched_at: time() })
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
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (row.article_id !== null) return { articleId: row.article_id };
      return { ...(JSON.parse(row.about) as Omit<SavedDraft, 'bytes'>), bytes: row.bytes };
    },

    async change(id, { bytes: _, ...about }) {
      await db
        .updateTable('draft')
        .set({ about: JSON.stringify(about), touched_at: time() })
        .where('id', '=', id)
        .where('article_id', 'is', null)
        .execute();
    },

    async rewrite(id, { bytes, ...about }) {
      await write(db, async (trx) => {
        await lockName(trx, 'drafts');
        await trx
          .updateTable('draft')
          .set({ bytes, size: bytes.byteLength, about: JSON.stringify(about), touched_at: time() })
          .where('id', '=', id)
          .where('article_id', 'is', null)
          .execute();
        await makeRoom(trx, { count: 0, bytes: 0 });
      });
    },

    async became(id, articleId) {
      await db
        .updateTable('draft')
        .set({ article_id: articleId, bytes: new Uint8Array(), size: 0 })
        .where('id', '=', id)
        .execute();
    },

    async remove(id) {
      await db.deleteFrom('draft').where('id', '=', id).execute();
    },
  };
}
