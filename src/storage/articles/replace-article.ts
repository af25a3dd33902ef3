import type { Kysely } from 'kysely';
import type { ArticleDetails } from '../../article/article.ts';
import type { Articles, PreparedSource, Seen } from '../../article/articles.ts';
import { carryIds } from '../../article/revising/carry-ids.ts';
import { Problem } from '../../problem.ts';
import { logChanges, raiseVersions } from '../changes/change-log.ts';
import { markPending } from '../changes/mark-pending.ts';
import { recountColumns } from '../changes/recount-columns.ts';
import {
  findArticle,
  findParagraphs,
  type Said,
  saidOf,
  toArticle,
  toDetailColumns,
} from './article-rows.ts';
import { keepTitle, textsWithTitle } from './keep-title.ts';
import { lockArticles } from '../locks.ts';
import {
  addRevision,
  countLanguageFree,
  isSameSource,
  lockForRevision,
  type NewRevision,
} from './revisions.ts';
import type { ArticleRow, Schema } from '../schema.ts';

export interface Replacement extends Pick<NewRevision, 'at' | 'addEffects'> {
  readonly id: string;
  readonly draft: PreparedSource;
  readonly details: ArticleDetails;
  readonly seen: Seen;
}

/** @throws Problem `article-not-found`, `version-mismatch` */
export async function replaceArticle(
  trx: Kysely<Schema>,
  replacement: Replacement,
): ReturnType<Articles['replace']> {
  const { id, seen, at } = replacement;
  const found = await findArticle(trx, id);
  if (!found) throw new Problem('article-not-found', { id });
  const { title } = describe(found, replacement);
  const { paragraphs } = replacement.draft.source;
  await lockForRevision(trx, found.source_language, textsWithTitle(title, paragraphs));
  await lockArticles(trx, [id]);
  // It may have changed before it was locked.
  const article = await findArticle(trx, id);
  if (!article) throw new Problem('article-not-found', { id });
  const { version = article.version, revision = article.revision } = seen;
  if (version !== article.version || revision !== article.revision) {
    throw new Problem('version-mismatch', { id, version: article.version });
  }
  const described = describe(article, replacement);
  const revised = (await isSameSource(trx, id, article.revision, replacement.draft))
    ? {}
    : await revise(trx, article, replacement);
  const changes: Partial<ArticleRow> = { ...described, ...revised };
  if (Object.entries(changes).every(([column, value]) => article[column as keyof ArticleRow] === value)) {
    return { article: toArticle(article), changed: false };
  }
  await trx.updateTable('article').set(changes).where('id', '=', id).execute();
  await keepTitleOf(trx, { ...article, ...changes });
  await raiseVersions(trx, [id], at, at);
  logChanges(trx, [{ articleId: id, kind: 'source', paragraphs: [] }], at);
  await recountColumns(trx, [id]);
  await markPending(trx, ['search_pending', 'derive_pending'], [id]);
  return { article: toArticle((await findArticle(trx, id))!), changed: true };
}

/** The user's details stay; the new source's details replace the old source's. */
function describe(article: ArticleRow, { draft, details }: Replacement) {
  const said: Said = { ...(JSON.parse(article.said) as Said), ...saidOf(draft, details) };
  return {
    title: said.title ?? draft.source.title,
    ...toDetailColumns({ ...draft.source.details, ...said }),
    said: JSON.stringify(said),
  };
}

async function keepTitleOf(
  trx: Kysely<Schema>,
  { id, title, source_language, revision }: ArticleRow,
): Promise<void> {
  const paragraphs = await findParagraphs(trx, id, revision);
  await keepTitle(trx, { articleId: id, sourceLanguage: source_language, title, paragraphs });
}

async function revise(
  trx: Kysely<Schema>,
  article: ArticleRow,
  { draft, at, addEffects }: Replacement,
): Promise<Partial<ArticleRow>> {
  const previous = await findParagraphs(trx, article.id, article.revision);
  const { paragraphs, firstFree } = carryIds(previous, draft.source.paragraphs, article.first_free);
  const number = article.revision + 1;
  const sourceLanguage = article.source_language;
  const articleId = article.id;
  await addRevision(trx, { articleId, number, sourceLanguage, draft, paragraphs, at, addEffects });
  return { revision: number, first_free: firstFree, language_free_count: countLanguageFree(paragraphs) };
}
