import { sql, type Kysely } from 'kysely';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import type { Schema } from '../schema.ts';
import type { FoundArticle, ResultPart, Words } from './words.ts';

/** A word that no search can contain, so no phrase continues from one text into the next. */
const END_OF_TEXT = ' \ue000 ';

/** In an index of FTS5. */
export function createWordsOnSqlite(db: Kysely<Schema>): Words {
  return {
    async put(trx, { number, titles, texts }) {
      await sql`
        insert into article_words (rowid, title, body)
        values (${number}, ${titles.join(END_OF_TEXT)}, ${texts.join(END_OF_TEXT)})`.execute(trx);
    },

    async forget(trx, articleNumber) {
      await sql`delete from article_words where rowid = ${articleNumber}`.execute(trx);
    },

    // FTS5 returns rows in the order of their ids, so every page of results takes the same time.
    async find({ terms, part, condition, before, limit }) {
      const { rows } = await sql<FoundArticle>`
        select article.number, article.id from article_words
        join article on article.number = article_words.rowid
        where article_words match ${matchPart(terms, part)} and article_words.rowid < ${before}
          and ${condition}
        order by article_words.rowid desc limit ${limit}`.execute(db);
      return rows;
    },

    async count(terms, condition) {
      const { rows } = await sql<{ readonly count: number }>`
        select count(*) as count from article_words
        join article on article.number = article_words.rowid
        where article_words match ${matchAll(terms)} and ${condition}`.execute(db);
      return rows[0]!.count;
    },
  };
}

/**
 * All the terms, in the syntax of FTS5. The keys are letters and digits in quotation marks, so
 * nothing that a user types is syntax.
 */
function matchAll(terms: readonly SearchTerm[]): string {
  const written = terms.map(({ keys, isPrefix }) => `"${keys.join(' ')}"${isPrefix ? ' *' : ''}`);
  return `(${written.join(' AND ')})`;
}

function matchPart(terms: readonly SearchTerm[], part: ResultPart): string {
  const inTitle = `{title} : ${matchAll(terms)}`;
  return part === 'title' ? inTitle : `${matchAll(terms)} NOT ${inTitle}`;
}
