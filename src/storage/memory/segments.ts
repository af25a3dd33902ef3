import type { Kysely } from 'kysely';
import { fingerprint } from '../../text/fingerprint.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

export interface SegmentText {
  /** `memoryTag` */
  readonly language: string;
  readonly text: string;
}

export function segmentHash({ language, text }: SegmentText): string {
  return fingerprint(language, text);
}

/**
 * Stores the new segments. Returns the id of each segment, in order. Another transaction may add the
 * same one; all add them in the order of their hashes, so that none waits for the other.
 */
export async function keepSegments(
  trx: Kysely<Schema>,
  segments: readonly SegmentText[],
): Promise<readonly number[]> {
  const hashes = segments.map(segmentHash);
  const rows = new Map(segments.map(({ language, text }, index) => [hashes[index]!, { language, text }]));
  const ids = await findSegments(trx, [...rows.keys()]);
  const missing = [...rows].filter(([hash]) => !ids.has(hash)).map(toRow);
  missing.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  for (const chunk of inChunks(missing)) {
    const added = await trx
      .insertInto('segment')
      .values(chunk)
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .returning(['id', 'hash'])
      .execute();
    for (const { id, hash } of added) ids.set(hash, id);
  }
  const addedByOthers = missing.map(({ hash }) => hash).filter((hash) => !ids.has(hash));
  for (const [hash, id] of await findSegments(trx, addedByOthers)) ids.set(hash, id);
  return hashes.map((hash) => ids.get(hash)!);
}

function toRow([hash, { language, text }]: readonly [string, SegmentText]) {
  return { hash, language, text, language_free: isLanguageFree(text) ? 1 : 0 };
}

async function findSegments(db: Kysely<Schema>, hashes: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const chunk of inChunks([...new Set(hashes)])) {
    const found = await db.selectFrom('segment').select(['id', 'hash']).where('hash', 'in', chunk).execute();
    for (const { id, hash } of found) ids.set(hash, id);
  }
  return ids;
}
