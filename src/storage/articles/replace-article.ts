import type { Kysely } from 'kysely';
import type { ArticleDetails } from '../../article/article.ts';
import type { Articles, PreparedSource, Seen } from '../../article/articles.ts';
import { carryIds } from '../../article/revising/carry-ids.ts';
import { Problem } from '../../problem.ts';
import { logChanges } from '../changes/change-log.ts';
import {
  findArticle,
  findParagraphs,
  type Said,
  saidOf,
  toArticle,
  toDetailColumns,
} from './article-rows.ts';
import { addRevision, isSameSource } from './revisions.ts';
import type { ArticleRow, Schema } from '../schema.ts';

export interface Replacement {
  readonly id: string;
  readonly draft: PreparedSource;
  readonly details: ArticleDetails;
  readonly seen: Seen;
  readonly at: string;
}

/** @throws Problem `article-not-found`, `version-mismatch` */
export async function replaceArticle(
  trx: Kysely<Schema>,
  replacement: Replacement,
): ReturnType<Articles['replace']> {
  const { id, draft, seen, at } = replacement;
  const article = await findArticle(trx, id);
  if (!article) throw new Problem('article-not-found', { id });
  const { version = article.version, revision = article.revision } = seen;
  if (version !== article.version || revision !== article.revision) {
    throw new Problem('version-mismatch', { id, version: article.version });
  }
  const described = describe(article, replacement);
  const revised = (await isSameSource(trx, id, article.revision, draft))
    ? {}
    : await revise(trx, article, draft, at);
  const changes: Partial<ArticleRow> = { ...described, ...revised };
  if (Object.entries(changes).every(([column, value]) => article[column as keyof ArticleRow] === value)) {
    return { article: toArticle(article), changed: false };
  }
  const changed = await trx
    .updateTable('article')
    .set({ ...changes, version: article.version + 1, updated_at: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await logChanges(trx, [{ articleId: id, kind: 'source', paragraphs: [] }], at);
  return { article: toArticle(changed), changed: true };
}

/** The user's details stay; the new source's details replace the old source's. */
function describe(article: ArticleRow, { draft, details }: Replacement): Partial<ArticleRow> {
  const said: Said = { ...(JSON.parse(article.said) as Said), ...saidOf(draft, details) };
  return {
    title: said.title ?? draft.source.title,
    ...toDetailColumns({ ...draft.source.details, ...said }),
    said: JSON.stringify(said),
  };
}

async function revise(
  trx: Kysely<Schema>,
  article: ArticleRow,
  draft: PreparedSource,
  at: string,
): Promise<Partial<ArticleRow>> {
  const previous = await findParagraphs(trx, article.id, article.revision);
  const { paragraphs, firstFree } = carryIds(previous, draft.source.paragraphs, article.first_free);
  const number = article.revision + 1;
  const sourceLanguage = article.source_language;
  await addRevision(trx, { articleId: article.id, number, sourceLanguage, draft, paragraphs, at });
  return { revision: number, first_free: firstFree };
}
