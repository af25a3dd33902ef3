import type { CompiledQuery, Kysely } from 'kysely';
import type { Memory, SegmentTranslation, StoredTranslation } from '../../translation/memory.ts';
import type { Schema } from '../schema.ts';
import { segmentHash } from './segments.ts';
import { toContext, toWording, translationColumns, type TranslationColumns } from './translation-columns.ts';

/** A query is compiled and prepared once for each of these lengths. Shorter lists are filled up. */
const LENGTHS = [1, 20, 100, 500];
const LONGEST = LENGTHS.at(-1)!;

type Found = TranslationColumns & {
  readonly id: number;
  readonly hash: string;
  readonly segment_id: number;
  readonly in_context: number;
};

/** For texts that no article has yet, and for earlier ones. */
export function createLookUp(db: Kysely<Schema>): Memory['lookUp'] {
  const queries = new Map(LENGTHS.map((length) => [length, compile(db, length)]));
  const lookUpInContext = createContextLookUp(db);
  return async (sourceLanguage, target, texts) => {
    const hashes = new Map(
      texts.map((text) => [text, segmentHash({ language: sourceLanguage, text })] as const),
    );
    const distinct = [...new Set(hashes.values())];
    const byHash = new Map<string, SegmentTranslation>();
    for (let start = 0; start < distinct.length; start += LONGEST) {
      const some = distinct.slice(start, start + LONGEST);
      const length = LENGTHS.find((each) => each >= some.length)!;
      while (some.length < length) some.push(some[0]!);
      const query = { ...queries.get(length)!, parameters: [target, ...some] };
      const { rows } = await db.executeQuery<Found>(query);
      for (const row of rows) {
        const inContext = row.in_context ? await lookUpInContext(target, row.segment_id) : undefined;
        byHash.set(row.hash, { id: row.id, ...toWording(row), ...(inContext && { inContext }) });
      }
    }
    const shown = new Map<string, SegmentTranslation>();
    for (const [text, hash] of hashes) {
      const translation = byHash.get(hash);
      if (translation) shown.set(text, translation);
    }
    return shown;
  };
}

function compile(db: Kysely<Schema>, length: number): CompiledQuery<Found> {
  return db
    .selectFrom('segment')
    .innerJoin('choice', (join) =>
      join.onRef('choice.segment_id', '=', 'segment.id').on('choice.target', '=', 'target'),
    )
    .innerJoin('translation', 'translation.id', 'choice.translation_id')
    .select([
      'translation.id',
      'segment.hash',
      'choice.segment_id',
      'choice.in_context',
      ...translationColumns,
    ])
    .where('segment.hash', 'in', Array<string>(length).fill('hash'))
    .compile();
}

type FoundInRevision = TranslationColumns & {
  readonly id: number;
  readonly position: number;
  readonly segment_id: number;
  readonly in_context: number;
};

/** Every page uses this look-up, so it is one statement without any hashing. */
export function createLookUpRevision(db: Kysely<Schema>): Memory['lookUpRevision'] {
  const compiled = db
    .selectFrom('revision_paragraph as place')
    .innerJoin('choice', (join) =>
      join.onRef('choice.segment_id', '=', 'place.segment_id').on('choice.target', '=', 'target'),
    )
    .innerJoin('translation', 'translation.id', 'choice.translation_id')
    .select([
      'translation.id',
      'place.position',
      'choice.segment_id',
      'choice.in_context',
      ...translationColumns,
    ])
    .where('place.article_id', '=', 'article')
    .where('place.revision', '=', 0)
    .compile();
  const lookUpInContext = createContextLookUp(db);
  return async (articleId, revision, target) => {
    const query = { ...compiled, parameters: [target, articleId, revision] };
    const { rows } = await db.executeQuery<FoundInRevision>(query);
    const shown = new Map<number, SegmentTranslation>();
    for (const row of rows) {
      const inContext = row.in_context ? await lookUpInContext(target, row.segment_id) : undefined;
      shown.set(row.position, { id: row.id, ...toWording(row), ...(inContext && { inContext }) });
    }
    return shown;
  };
}

type FoundInContext = TranslationColumns & {
  readonly id: number;
  readonly before: string;
  readonly after: string;
};

/** What is shown for a segment between certain neighbours. Few segments need this look-up. */
function createContextLookUp(db: Kysely<Schema>) {
  const compiled = db
    .selectFrom('context_choice as place')
    .innerJoin('translation', 'translation.id', 'place.translation_id')
    .select([
      'translation.id',
      'place.previous_hash as before',
      'place.next_hash as after',
      ...translationColumns,
    ])
    .where('place.target', '=', 'target')
    .where('place.segment_id', '=', 0)
    .compile();
  return async (target: string, segmentId: number): Promise<readonly StoredTranslation[]> => {
    const { rows } = await db.executeQuery<FoundInContext>({ ...compiled, parameters: [target, segmentId] });
    return rows.map(({ id, before, after, ...row }) => {
      const context = toContext({ previous_hash: before || null, next_hash: after || null });
      return { id, ...toWording(row), context };
    });
  };
}
