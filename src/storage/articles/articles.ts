import type { Kysely } from 'kysely';
import { type Adjustment, isByPerson } from '../../article/adjustment.ts';
import type { Revision } from '../../article/article.ts';
import type { Original } from '../../article/articles.ts';
import type { LeftOut } from '../../article/left-out.ts';
import type { Repair } from '../../text/traced-text.ts';
import { Problem } from '../../problem.ts';
import type { TitledArticles } from '../../translation/titled-articles.ts';
import { logChanges, raiseVersions } from '../changes/change-log.ts';
import { markPending } from '../changes/mark-pending.ts';
import { createAddEffects } from '../glossary/segment-effects.ts';
import { addArticle, addArticles } from './add-article.ts';
import { listArticles } from './article-list.ts';
import { findArticle, findParagraphs, toArticle } from './article-rows.ts';
import { findArticlePage } from './article-page.ts';
import { findEarlierTexts } from './earlier-texts.ts';
import { findFilterChoices } from './filter-choices.ts';
import { replaceArticle } from './replace-article.ts';
import { lockArticles } from '../locks.ts';
import { findTitles } from './titles.ts';
import type { RevisionTable, Schema } from '../schema.ts';
import { write } from '../write.ts';

export function createArticles(db: Kysely<Schema>, now: () => Date): TitledArticles {
  const time = () => now().toISOString();
  const addEffects = createAddEffects();
  return {
    add: (article) => write(db, (trx) => addArticle(trx, article, { at: time(), addEffects })),

    addAll: (articles) => write(db, (trx) => addArticles(trx, articles, { at: time(), addEffects })),

    replace: (id, draft, details, seen = {}) =>
      write(db, (trx) => replaceArticle(trx, { id, draft, details, seen, at: time(), addEffects })),

    async get(id) {
      const row = await findArticle(db, id);
      return row && toArticle(row);
    },

    async revision(id, number) {
      const row = await findRevision(db, id, number);
      if (!row) return undefined;
      return {
        number: row.number,
        format: row.format,
        encoding: row.encoding,
        intake: row.intake,
        createdAt: row.created_at,
        paragraphs: await findParagraphs(db, id, row.number),
        repairs: JSON.parse(row.repairs) as readonly Repair[],
        leftOut: row.left_out === null ? null : (JSON.parse(row.left_out) as readonly LeftOut[]),
        adjustments: adjustmentsOf(row),
        ...documentOf(row),
      };
    },

    async original(id, number) {
      const row = await findRevision(db, id, number);
      return row && readOriginal(db, row, row.document_hash, row.document_type);
    },

    async source(id, number) {
      const row = await findRevision(db, id, number);
      return row && readOriginal(db, row);
    },

    async revisions(id) {
      const rows = await revisionsOf(db, id)
        .select(['revision.number', 'revision.created_at'])
        .select(['revision.paragraph_count', 'revision.adjustments'])
        .orderBy('revision.number', 'desc')
        .execute();
      return rows.map((row) => ({
        number: row.number,
        createdAt: row.created_at,
        paragraphs: row.paragraph_count,
        adjustments: adjustmentsOf(row).filter(isByPerson).length,
      }));
    },

    earlierTexts: (id, paragraphIds, before) => findEarlierTexts(db, id, paragraphIds, before),

    titles: (articles, targets) => findTitles(db, articles, targets),

    list: (query) => listArticles(db, query),

    page: (query) => findArticlePage(db, query),

    filterChoices: (reader) => findFilterChoices(db, reader),

    wantTargets: (id, targets) => write(db, (trx) => wantTargets(trx, id, targets, time())),

    remove: (id) => write(db, (trx) => removeArticle(trx, id, time())),

    async isEmpty() {
      const row = await db.selectFrom('article').select('id').limit(1).executeTakeFirst();
      return row === undefined;
    },
  };
}

/** @param hash of the document; `null` for the source itself */
async function readOriginal(
  db: Kysely<Schema>,
  row: RevisionTable,
  hash: string | null = null,
  type: string | null = null,
): Promise<Original> {
  const { bytes } = await db
    .selectFrom('blob')
    .select('bytes')
    .where('hash', '=', hash ?? row.blob_hash)
    .executeTakeFirstOrThrow();
  return { bytes, contentType: type ?? row.content_type, revision: row.number };
}

function documentOf(row: RevisionTable): Pick<Revision, 'document'> {
  const { document_type: mediaType, extractor, document_part: part } = row;
  if (mediaType === null || extractor === null) return {};
  return { document: { mediaType, extractor, ...(part !== null && { part }) } };
}

function adjustmentsOf({ adjustments }: Pick<RevisionTable, 'adjustments'>): readonly Adjustment[] {
  return adjustments === null ? [] : (JSON.parse(adjustments) as readonly Adjustment[]);
}

/** Empty if the article is deleted. */
function revisionsOf(db: Kysely<Schema>, articleId: string) {
  return db
    .selectFrom('article')
    .innerJoin('revision', 'revision.article_id', 'article.id')
    .where('article.id', '=', articleId)
    .where('article.deleted_at', 'is', null);
}

/** Finds the newest revision if `number` is absent. */
function findRevision(db: Kysely<Schema>, articleId: string, number: number | undefined) {
  if (number !== undefined && !isRevisionNumber(number)) return Promise.resolve(undefined);
  const query = revisionsOf(db, articleId).selectAll('revision');
  const one =
    number === undefined
      ? query.whereRef('revision.number', '=', 'article.revision')
      : query.where('revision.number', '=', number);
  return one.executeTakeFirst();
}

/** PostgreSQL refuses others. */
function isRevisionNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number < 2 ** 31;
}

/** @throws Problem `article-not-found` */
async function wantTargets(
  trx: Kysely<Schema>,
  id: string,
  targets: readonly string[],
  at: string,
): Promise<void> {
  await lockArticles(trx, [id]);
  const article = await findArticle(trx, id);
  if (!article) throw new Problem('article-not-found', { id });
  const known = toArticle(article).targets;
  const wanted = [...new Set([...known, ...targets])];
  if (wanted.length === known.length) return;
  await trx
    .updateTable('article')
    .set({ targets: JSON.stringify(wanted) })
    .where('id', '=', id)
    .execute();
  await raiseVersions(trx, [id], at, at);
  await markPending(trx, ['search_pending'], [id]);
}

/** Clients that follow the article learn of its deletion from the log. */
async function removeArticle(trx: Kysely<Schema>, id: string, at: string): Promise<boolean> {
  const removed = await trx
    .updateTable('article')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .returning('number')
    .executeTakeFirst();
  if (!removed) return false;
  await raiseVersions(trx, [id], at);
  logChanges(trx, [{ articleId: id, kind: 'source', paragraphs: [] }], at);
  await trx.deleteFrom('article_column').where('article_number', '=', removed.number).execute();
  await trx.deleteFrom('derive_pending').where('article_number', '=', removed.number).execute();
  await markPending(trx, ['search_pending'], [id]);
  return true;
}
