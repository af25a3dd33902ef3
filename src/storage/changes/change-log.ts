import type { Kysely } from 'kysely';
import type { Change } from '../../translation/changes.ts';
import { inChunks } from '../in-chunks.ts';
import { markPending } from './mark-pending.ts';
import { recountColumns } from './recount-columns.ts';
import type { Schema } from '../schema.ts';

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

export async function logChanges(
  trx: Kysely<Schema>,
  changes: readonly NewChange[],
  at: string,
): Promise<void> {
  const rows = changes.map(({ articleId, kind, target, paragraphs }) => ({
    article_id: articleId,
    kind,
    target: target ?? null,
    paragraphs: JSON.stringify(paragraphs),
    at,
  }));
  for (const chunk of inChunks(rows)) await trx.insertInto('change').values(chunk).execute();
}

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
  await logChanges(trx, changes, at);
  await recountColumns(trx, articleIds, [...new Set(shown.map((each) => each.target))]);
  await markPending(trx, ['search_pending', 'derive_pending'], articleIds);
}

/**
 * Call it when what is derived from translations is complete. Another article than the one that was
 * worked on may show the same ones.
 */
export async function logCompletions(
  trx: Kysely<Schema>,
  {
    shown,
    except,
    at,
  }: { readonly shown: readonly ShownSegment[]; readonly except: string; readonly at: string },
): Promise<void> {
  const { articleIds, changes } = await affectedBy(trx, shown);
  const isOther = (id: string) => id !== except;
  await raiseVersions(trx, articleIds.filter(isOther), at);
  await logChanges(
    trx,
    changes.filter(({ articleId }) => isOther(articleId)),
    at,
  );
}

interface ShownSegment {
  readonly segment_id: number;
  readonly target: string;
}

async function affectedBy(trx: Kysely<Schema>, shown: readonly ShownSegment[]) {
  const affected = new Set<string>();
  const changes: NewChange[] = [];
  for (const target of new Set(shown.map((each) => each.target))) {
    const segments = shown.filter((each) => each.target === target).map((each) => each.segment_id);
    for (const [articleId, paragraphs] of await placesOf(trx, segments)) {
      affected.add(articleId);
      if (paragraphs.length > 0) changes.push({ articleId, kind: 'translation', target, paragraphs });
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
  const articleIds = [...(await placesOf(trx, segments)).keys()];
  await raiseVersions(trx, articleIds, at);
  return articleIds;
}

/**
 * The articles that have any of these segments, each with the ids of those paragraphs in its newest
 * revision, in reading order.
 */
async function placesOf(
  trx: Kysely<Schema>,
  segments: readonly number[],
): Promise<ReadonlyMap<string, readonly string[]>> {
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
  }
  return new Map(
    [...found].map(([id, places]) => [
      id,
      places.sort((a, b) => a.position - b.position).map((place) => place.id),
    ]),
  );
}
