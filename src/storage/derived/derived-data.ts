import { sql, type Kysely } from 'kysely';
import type { Span } from '../../text/traced-text.ts';
import { RULES_VERSION } from '../../translation/checks/rules-version.ts';
import type { DerivedData } from '../../translation/derived-data.ts';
import { inChunks } from '../in-chunks.ts';
import { lockArticles } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { writeUnsynced } from '../write.ts';
import { completeCells } from './complete-cells.ts';
import { findLacking } from './find-lacking.ts';
import { readColumn } from './read-column.ts';

export function createDerivedData(db: Kysely<Schema>, now: () => Date): DerivedData {
  return {
    column: (articleId, revision, target) => readColumn(db, articleId, revision, target),
    sentences: (translationIds) => findSentences(db, translationIds),

    async pending(limit) {
      const rows = await db
        .selectFrom('derive_pending')
        .innerJoin('article', 'article.number', 'derive_pending.article_number')
        .select('article.id')
        .orderBy('derive_pending.article_number', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },

    async isPending(articleId) {
      const row = await db
        .selectFrom('article')
        .innerJoin('derive_pending', 'derive_pending.article_number', 'article.number')
        .select('article.id')
        .where('article.id', '=', articleId)
        .executeTakeFirst();
      return row !== undefined;
    },

    lacking: (articleId, limit) => findLacking(db, { articleId, limit, rules: RULES_VERSION }),

    // What a power failure undoes is pending again.
    complete: (articleId, cells) =>
      writeUnsynced(db, (trx) =>
        completeCells(trx, { articleId, cells, rules: RULES_VERSION, at: now().toISOString() }),
      ),

    async settle(articleId, version) {
      await writeUnsynced(db, async (trx) => {
        await lockArticles(trx, [articleId]);
        await sql`
          delete from derive_pending where article_number =
            (select number from article where id = ${articleId} and version = ${version})`.execute(trx);
      });
    },
  };
}

async function findSentences(
  db: Kysely<Schema>,
  translationIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Span[]>> {
  const found = new Map<number, readonly Span[]>();
  for (const chunk of inChunks(translationIds)) {
    const rows = await db
      .selectFrom('derived_pair')
      .select(['translation_id', 'sentences'])
      .where('translation_id', 'in', chunk)
      .orderBy('rules')
      .execute();
    for (const { translation_id, sentences } of rows)
      found.set(translation_id, JSON.parse(sentences) as readonly Span[]);
  }
  return found;
}
