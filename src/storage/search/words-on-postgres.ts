import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';
import { vectorsOf } from './vectors.ts';
import type { FoundArticle, ResultPart, Words } from './words.ts';

/** In values of the type `tsvector`, without any text search configuration: the keys are ours. */
export function createWordsOnPostgres(db: Kysely<Schema>): Words {
  return {
    async put(trx, { number, titles, texts }) {
      const rows = [
        ...Array.from(vectorsOf(titles), (words, piece) => ({ isTitle: 1, piece, words })),
        ...Array.from(vectorsOf(texts), (words, piece) => ({ isTitle: 0, piece, words })),
      ];
      for (const chunk of inChunks(rows)) {
        const values = chunk.map(
          ({ isTitle, piece, words }) => sql`(${number}, ${isTitle}, ${piece}, ${words}::tsvector)`,
        );
        await sql`
          insert into article_text (article_number, is_title, piece, words)
          values ${sql.join(values)}`.execute(trx);
      }
    },

    async forget(trx, articleNumber) {
      await sql`delete from article_text where article_number = ${articleNumber}`.execute(trx);
    },

    async find({ terms, part, condition, before, limit }) {
      const { rows } = await sql<FoundArticle>`
        with found as materialized (${holdersIn(terms, part)})
        select article.number, article.id from found
        join article on article.number = found.article_number
        where article.number < ${before} and ${condition}
        order by article.number desc limit ${limit}`.execute(db);
      return rows;
    },

    async count(terms, condition) {
      const { rows } = await sql<{ readonly count: number }>`
        with found as materialized (${holdersOf(terms)})
        select count(*) as count from found
        join article on article.number = found.article_number
        where ${condition}`.execute(db);
      return rows[0]!.count;
    },
  };
}

function holdersIn(terms: readonly SearchTerm[], part: ResultPart): RawBuilder<unknown> {
  const inTitles = holdersOf(terms, sql`and is_title = 1`);
  return part === 'title' ? inTitles : sql`(${holdersOf(terms)}) except (${inTitles})`;
}

/** The articles with all the terms, each once. The index finds the holders of each term. */
function holdersOf(
  terms: readonly SearchTerm[],
  condition: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const holders = terms.map(
    (term) => sql`
      select distinct article_number from article_text
      where words @@ ${queryOf(term)}::tsquery ${condition}`,
  );
  return sql.join(holders, sql` intersect `);
}

/** The keys are letters and digits in quotation marks, so nothing that a user types is syntax. */
function queryOf({ keys, isPrefix }: SearchTerm): string {
  return keys.map((key) => `'${key}'`).join(' <-> ') + (isPrefix ? ':*' : '');
}
