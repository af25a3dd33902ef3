import type { Kysely } from 'kysely';
import type { Article } from '../../article/article.ts';
import type { Articles, NewArticle } from '../../article/articles.ts';
import { carryIds } from '../../article/revising/carry-ids.ts';
import { Problem } from '../../problem.ts';
import { newId } from './new-id.ts';
import { saidOf, toArticle, toDetailColumns } from './article-rows.ts';
import { markPending } from '../changes/mark-pending.ts';
import { recountColumns } from '../changes/recount-columns.ts';
import { keepTitle, textsWithTitle } from './keep-title.ts';
import { lockName } from '../locks.ts';
import { addRevision, countLanguageFree, lockForRevision, type NewRevision } from './revisions.ts';
import type { ArticleRow, Schema } from '../schema.ts';

/** @throws Problem `idempotency-conflict` */
export async function addArticle(
  trx: Kysely<Schema>,
  draft: NewArticle,
  { at, addEffects }: Pick<NewRevision, 'at' | 'addEffects'>,
): ReturnType<Articles['add']> {
  const { idempotency, source } = draft;
  if (idempotency) await lockName(trx, `idempotency ${idempotency.key}`);
  const earlier = idempotency && (await findEarlier(trx, idempotency));
  if (earlier) return { article: toArticle(earlier), created: false };

  await lockForRevision(trx, draft.sourceLanguage, textsWithTitle(source.title, source.paragraphs));
  const { paragraphs, firstFree } = carryIds([], source.paragraphs, 1);
  const article: Omit<ArticleRow, 'number'> = {
    id: newId(),
    title: source.title,
    source_language: draft.sourceLanguage,
    targets: JSON.stringify([...new Set(draft.targets)]),
    ...toDetailColumns({ ...source.details, ...draft.details }),
    said: JSON.stringify(saidOf(draft, draft.details)),
    revision: 1,
    version: 1,
    raised_at: at,
    first_free: firstFree,
    language_free_count: countLanguageFree(paragraphs),
    created_at: at,
    updated_at: at,
    deleted_at: null,
  };
  await trx.insertInto('article').values(article).execute();
  const { id: articleId, revision: number } = article;
  const { sourceLanguage } = draft;
  await addRevision(trx, { articleId, number, sourceLanguage, draft, paragraphs, at, addEffects });
  await keepTitle(trx, { articleId, sourceLanguage, title: source.title, paragraphs });
  await recountColumns(trx, [articleId]);
  await markPending(trx, ['search_pending', 'derive_pending'], [articleId]);
  if (idempotency) {
    const use = { ...idempotency, article_id: articleId, created_at: at };
    await trx.insertInto('idempotency').values(use).execute();
  }
  return { article: toArticle(article), created: true };
}

/** In one transaction, the last one first, so that the first is the newest. */
export async function addArticles(
  trx: Kysely<Schema>,
  drafts: readonly NewArticle[],
  when: Pick<NewRevision, 'at' | 'addEffects'>,
): ReturnType<Articles['addAll']> {
  for (const { idempotency } of drafts)
    if (idempotency) await lockName(trx, `idempotency ${idempotency.key}`);
  for (const [language, texts] of textsByLanguage(drafts)) await lockForRevision(trx, language, texts);
  const added: Article[] = [];
  for (const draft of drafts.toReversed()) added.push((await addArticle(trx, draft, when)).article);
  return added.reverse();
}

function textsByLanguage(drafts: readonly NewArticle[]): ReadonlyMap<string, { readonly text: string }[]> {
  const texts = new Map<string, { readonly text: string }[]>();
  for (const { sourceLanguage, source } of drafts) {
    const known = texts.get(sourceLanguage) ?? [];
    texts.set(sourceLanguage, known);
    for (const text of textsWithTitle(source.title, source.paragraphs)) known.push(text);
  }
  return texts;
}

/** Returns the article that was added with this key, even if deleted: a repetition adds nothing. */
async function findEarlier(
  trx: Kysely<Schema>,
  { key, request }: NonNullable<NewArticle['idempotency']>,
): Promise<ArticleRow | undefined> {
  const found = await trx
    .selectFrom('idempotency')
    .innerJoin('article', 'article.id', 'idempotency.article_id')
    .selectAll('article')
    .select('idempotency.request')
    .where('idempotency.key', '=', key)
    .executeTakeFirst();
  if (found && found.request !== request) throw new Problem('idempotency-conflict', { key });
  return found;
}
