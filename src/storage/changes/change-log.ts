import type { Insertable, Kysely } from 'kysely';
import type { Change } from '../../translation/changes.ts';
import { inChunks } from '../in-chunks.ts';
import { isPostgres, lockArticles, lockSegments } from '../locks.ts';
import { markPending } from './mark-pending.ts';
import { recountColumns } from './recount-columns.ts';
import { tell } from '../news.ts';
import type { ChangeTable, Schema } from '../schema.ts';
import { atTheEnd } from '../write.ts';

export interface NewChange {
  readonly articleId: string;
  readonly kind: Change['kind'];
  readonly target?: string;
  readonly paragraphs: readonly string[];
}

/**
 * Call it when what an article shows changes. Version and time together name one state of the
 * article, even after an older backup is restored.
 * @param updatedAt absent if its texts and details stay the same
 */
export async function raiseVersions(
  trx: Kysely<Schema>,
  articleIds: readonly string[],
  at: string,
  updatedAt?: string,
): Promise<void> {
  if (articleIds.length > 1) await lockArticles(trx, articleIds);
  for (const chunk of inChunks(articleIds)) {
    await trx
      .updateTable('article')
      .set((eb) => ({
        version: eb('version', '+', 1),
        raised_at: at,
        ...(updatedAt !== undefined && { updated_at: updatedAt }),
      }))
      .where('id', 'in', chunk)
      .execute();
  }
}

/**
 * The ids of an article's changes become visible in their order: they are given at the end of the
 * transaction, which has raised the article's version and so has its lock. Those of different
 * articles do not (`Changes.changedSince`).
 */
export function logChanges(trx: Kysely<Schema>, changes: readonly NewChange[], at: string): void {
  const rows = changes.map(({ articleId, kind, target, paragraphs }) => ({
    article_id: articleId,
    kind,
    target: target ?? null,
    paragraphs: JSON.stringify(paragraphs),
    at,
  }));
  if (rows.length === 0) return;
  const logged = [...(unlogged.get(trx) ?? []), ...rows];
  unlogged.set(trx, logged);
  atTheEnd(trx, 'change log', async () => {
    for (const chunk of inChunks(logged)) await trx.insertInto('change').values(chunk).execute();
  });
  tell(trx, 'changes');
}

/** The changes of each transaction. */
const unlogged = new WeakMap<Kysely<Schema>, readonly Insertable<ChangeTable>[]>();

/**
 * Call it when the shown translations change. It affects every article that has the segments, now
 * or in an earlier revision.
 */
export async function logTranslations(
  trx: Kysely<Schema>,
  shown: readonly ShownSegment[],
  at: string,
): Promise<void> {
  const { articleIds, changes } = await affectedBy(trx, shown);
  await raiseVersions(trx, articleIds, at, at);
  logChanges(trx, changes, at);
  await recountColumns(trx, articleIds, [...new Set(shown.map((each) => each.target))]);
  await markPending(trx, ['search_pending', 'derive_pending'], articleIds);
}

/**
 * Call it when what is derived from translations of this article is complete. Another article may
 * show the same ones.
 * @param own the changes of the article itself
 */
export async function logCompletions(
  trx: Kysely<Schema>,
  { articleId, own, shown }: Completions,
  at: string,
): Promise<void> {
  const others = await affectedBy(trx, shown);
  await raiseVersions(trx, [...new Set([articleId, ...others.articleIds])], at);
  const isOther = (change: NewChange) => change.articleId !== articleId;
  logChanges(trx, [...own, ...others.changes.filter(isOther)], at);
}

interface Completions {
  readonly articleId: string;
  readonly own: readonly NewChange[];
  readonly shown: readonly ShownSegment[];
}

interface ShownSegment {
  readonly segment_id: number;
  readonly target: string;
}

async function affectedBy(trx: Kysely<Schema>, shown: readonly ShownSegment[]) {
  await lockSegments(
    trx,
    shown.map((each) => each.segment_id),
  );
  const affected = new Set<string>();
  const changes: NewChange[] = [];
  for (const target of new Set(shown.map((each) => each.target))) {
    const segments = shown.filter((each) => each.target === target).map((each) => each.segment_id);
    for (const [articleId, { isTitle, paragraphs }] of await placesOf(trx, segments)) {
      affected.add(articleId);
      if (isTitle || paragraphs.length > 0)
        changes.push({ articleId, kind: 'translation', target, paragraphs });
    }
  }
  return { articleIds: [...affected], changes };
}

/**
 * Call it when the reason of a missing translation changes, or a glossary term: articles show both.
 * Returns the ids of the articles.
 */
export async function raiseVersionsWithSegments(
  trx: Kysely<Schema>,
  segments: readonly number[],
  at: string,
): Promise<readonly string[]> {
  await lockSegments(trx, segments);
  const articleIds = [...(await placesOf(trx, segments)).keys()];
  await raiseVersions(trx, articleIds, at);
  return articleIds;
}

/** All articles that have any of these segments, in one order. */
export async function lockArticlesWith(trx: Kysely<Schema>, segments: readonly number[]): Promise<void> {
  if (isPostgres(trx)) await lockArticles(trx, [...(await placesOf(trx, segments)).keys()]);
}

interface Places {
  /** Whether one is the title, which stands in no paragraph. */
  readonly isTitle: boolean;
  /** The ids of the paragraphs in the newest revision, in reading order. */
  readonly paragraphs: readonly string[];
}

/** The articles that have any of these segments, and where. */
async function placesOf(
  trx: Kysely<Schema>,
  segments: readonly number[],
): Promise<ReadonlyMap<string, Places>> {
  const titled = new Set<string>();
  const found = new Map<string, { readonly id: string; readonly position: number }[]>();
  for (const chunk of inChunks([...new Set(segments)])) {
    const rows = await trx
      .selectFrom('revision_paragraph as place')
      .innerJoin('article', 'article.id', 'place.article_id')
      .select(['place.article_id', 'place.paragraph_id', 'place.position', 'place.revision'])
      .select('article.revision as newest')
      .where('place.segment_id', 'in', chunk)
      .where('article.deleted_at', 'is', null)
      .execute();
    for (const row of rows) {
      const places = found.get(row.article_id) ?? [];
      if (row.revision === row.newest) places.push({ id: row.paragraph_id, position: row.position });
      found.set(row.article_id, places);
    }
    for (const articleId of await titledWith(trx, chunk)) {
      titled.add(articleId);
      found.set(articleId, found.get(articleId) ?? []);
    }
  }
  return new Map(
    [...found].map(([id, places]) => {
      const paragraphs = places.sort((a, b) => a.position - b.position).map((place) => place.id);
      return [id, { isTitle: titled.has(id), paragraphs }];
    }),
  );
}

async function titledWith(trx: Kysely<Schema>, segments: readonly number[]): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('article_title as title')
    .innerJoin('article', 'article.id', 'title.article_id')
    .select('title.article_id')
    .where('title.segment_id', 'in', segments)
    .where('title.position', '=', 0)
    .where('article.deleted_at', 'is', null)
    .execute();
  return rows.map((row) => row.article_id);
}
