import { sql, type Kysely } from 'kysely';
import type { Span } from '../../text/traced-text.ts';
import { RULES_VERSION } from '../../translation/checks/rules-version.ts';
import type { DerivedData, EarlierPair } from '../../translation/derived-data.ts';
import type { SentencePair } from '../../translation/alignment/align-sentences.ts';
import { inChunks } from '../in-chunks.ts';
import { NEWEST_LEXICON, newestLexicon } from '../lexicon/snapshots.ts';
import { lockArticles, lockName } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { writeUnsynced } from '../write.ts';
import { completeCells } from './complete-cells.ts';
import { findLacking } from './find-lacking.ts';
import { readColumn } from './read-column.ts';

export function createDerivedData(db: Kysely<Schema>, now: () => Date): DerivedData {
  return {
    column: (articleId, revision, target) => readColumn(db, articleId, revision, target),
    earlier: (articleId, revision, translationIds) => findEarlier(db, articleId, revision, translationIds),

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

    async settle(articleId, { version, lexicon }) {
      await writeUnsynced(db, async (trx) => {
        await lockName(trx, NEWEST_LEXICON);
        if ((await newestLexicon(trx)) !== lexicon) return;
        await lockArticles(trx, [articleId]);
        await sql`
          delete from derive_pending where article_number =
            (select number from article where id = ${articleId} and version = ${version})`.execute(trx);
      });
    },
  };
}

/** If a text was split in different ways, the newest one wins. */
async function findEarlier(
  db: Kysely<Schema>,
  articleId: string,
  revision: number,
  translationIds: readonly number[],
): Promise<ReadonlyMap<number, EarlierPair>> {
  const found = new Map<number, EarlierPair>();
  for (const chunk of inChunks(translationIds)) {
    const rows = await db
      .selectFrom('derived_pair as pair')
      .innerJoin('translation', 'translation.id', 'pair.translation_id')
      .innerJoin('revision_paragraph as place', (join) =>
        join
          .onRef('place.segment_id', '=', 'translation.segment_id')
          .onRef('place.source_hash', '=', 'pair.source_hash'),
      )
      .select(['pair.translation_id', 'pair.sentences', 'pair.alignment'])
      .select('place.sentences as source_sentences')
      .where('pair.translation_id', 'in', chunk)
      .where('place.article_id', '=', articleId)
      .where('place.revision', '<', revision)
      .orderBy('place.revision')
      .execute();
    for (const { translation_id, sentences, alignment, source_sentences } of rows)
      found.set(translation_id, {
        sentences: JSON.parse(sentences) as readonly Span[],
        alignment: JSON.parse(alignment) as readonly SentencePair[],
        sourceSentences: JSON.parse(source_sentences) as readonly Span[],
      });
  }
  return found;
}
