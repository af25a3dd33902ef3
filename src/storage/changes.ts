import type { Kysely } from 'kysely';
import type { Changes } from '../translation/work.ts';
import type { Schema } from './schema.ts';

export function createChanges(db: Kysely<Schema>): Changes {
  return {
    async since(articleId, id, limit) {
      const rows = await db
        .selectFrom('change')
        .selectAll()
        .where('article_id', '=', articleId)
        .where('id', '>', id)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ article_id, target, paragraphs, ...row }) => ({
        ...row,
        articleId: article_id,
        ...(target !== null && { target }),
        paragraphs: JSON.parse(paragraphs) as readonly string[],
      }));
    },

    async newest(articleId) {
      const row = await db
        .selectFrom('change')
        .select('id')
        .where('article_id', '=', articleId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.id ?? 0;
    },
  };
}
