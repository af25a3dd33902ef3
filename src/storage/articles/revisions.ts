import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Paragraph } from '../../article/article.ts';
import type { PreparedSource } from '../../article/articles.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { inChunks } from '../in-chunks.ts';
import { isPostgres, lockGlossary, lockSegments } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { sourceHash } from '../source-hash.ts';
import type { AddEffects, SegmentText } from '../glossary/segment-effects.ts';
import { keepSegments } from '../memory/segments.ts';

export interface NewRevision {
  readonly articleId: string;
  readonly number: number;
  readonly sourceLanguage: string;
  readonly draft: PreparedSource;
  /** The draft's paragraphs, with their ids. */
  readonly paragraphs: readonly Paragraph[];
  readonly at: string;
  readonly addEffects: AddEffects;
}

/** The locks of a new revision, in their order: that of its article comes later. */
export async function lockForRevision(
  trx: Kysely<Schema>,
  sourceLanguage: string,
  paragraphs: readonly Pick<Paragraph, 'text'>[],
): Promise<void> {
  if (!isPostgres(trx)) return;
  await lockGlossary(trx, 'read');
  const language = memoryTag(sourceLanguage);
  await lockSegments(
    trx,
    await keepSegments(
      trx,
      paragraphs.map(({ text }) => ({ language, text })),
    ),
  );
}

/** For `article.language_free_count`. */
export function countLanguageFree(paragraphs: readonly Pick<Paragraph, 'text'>[]): number {
  return paragraphs.filter(({ text }) => isLanguageFree(text)).length;
}

/** Call `lockForRevision` before. */
export async function addRevision(trx: Kysely<Schema>, revision: NewRevision): Promise<void> {
  const { articleId, number, draft, paragraphs, at } = revision;
  const { bytes, format, encoding, intake, contentType, document, adjustments = [] } = draft;
  const hash = await keepBlob(trx, bytes);
  const documentHash = document === undefined ? null : await keepBlob(trx, document.bytes);
  await trx
    .insertInto('revision')
    .values({
      article_id: articleId,
      number,
      format,
      encoding,
      intake,
      blob_hash: hash,
      content_type: contentType,
      paragraph_count: paragraphs.length,
      repairs: JSON.stringify(draft.source.repairs),
      created_at: at,
      left_out: JSON.stringify(draft.source.leftOut),
      adjustments: adjustments.length === 0 ? null : JSON.stringify(adjustments),
      document_hash: documentHash,
      document_type: document?.mediaType ?? null,
      extractor: document?.extractor ?? null,
      document_part: document?.part ?? null,
    })
    .execute();
  await addParagraphs(trx, revision);
}

/** A book is sent to the database once, not with each of its chapters. Returns the hash. */
async function keepBlob(trx: Kysely<Schema>, bytes: Uint8Array): Promise<string> {
  const hash = hashOfBytes(bytes);
  const known = await trx.selectFrom('blob').select('hash').where('hash', '=', hash).executeTakeFirst();
  if (known !== undefined) return hash;
  await trx
    .insertInto('blob')
    .values({ hash, bytes })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  return hash;
}

async function addParagraphs(
  trx: Kysely<Schema>,
  { articleId, number, sourceLanguage, paragraphs, addEffects }: NewRevision,
): Promise<void> {
  const ids = paragraphs.map(({ id }) => ({ article_id: articleId, id, first_revision: number }));
  for (const chunk of inChunks(ids)) {
    await trx
      .insertInto('paragraph')
      .values(chunk)
      .onConflict((conflict) => conflict.columns(['article_id', 'id']).doNothing())
      .execute();
  }
  const language = memoryTag(sourceLanguage);
  const segments = await keepSegments(
    trx,
    paragraphs.map(({ text }) => ({ language, text })),
  );
  await addEffects(trx, language, await withoutArticle(trx, segments, paragraphs));
  const rows = paragraphs.map((paragraph, index) => ({
    article_id: articleId,
    revision: number,
    position: index + 1,
    paragraph_id: paragraph.id,
    segment_id: segments[index]!,
    role: paragraph.role,
    marker: paragraph.marker ?? null,
    html: paragraph.html ?? null,
    sentences: JSON.stringify(paragraph.sentences),
    repairs: paragraph.repairs.length === 0 ? null : JSON.stringify(paragraph.repairs),
    source_hash: sourceHash({
      text: paragraph.text,
      html: paragraph.html ?? null,
      sentences: JSON.stringify(paragraph.sentences),
    }),
  }));
  for (const chunk of inChunks(rows)) await trx.insertInto('revision_paragraph').values(chunk).execute();
}

/** The segments that no article has yet. Those of articles keep their effects up to date. */
async function withoutArticle(
  trx: Kysely<Schema>,
  segments: readonly number[],
  paragraphs: readonly Paragraph[],
): Promise<readonly SegmentText[]> {
  const texts = new Map(segments.map((id, index) => [id, paragraphs[index]!.text]));
  for (const chunk of inChunks([...texts.keys()])) {
    const known = await trx
      .selectFrom('revision_paragraph')
      .select('segment_id')
      .distinct()
      .where('segment_id', 'in', chunk)
      .execute();
    for (const { segment_id } of known) texts.delete(segment_id);
  }
  return [...texts].map(([id, text]) => ({ id, text }));
}

/**
 * Whether the revision has the same source. Newer intake rules or a newer extractor alone make no
 * new revision. A person's adjustments stay, unless the draft has its own.
 */
export async function isSameSource(
  trx: Kysely<Schema>,
  articleId: string,
  revision: number,
  draft: PreparedSource,
): Promise<boolean> {
  const row = await trx
    .selectFrom('revision')
    .select(['blob_hash', 'format', 'encoding', 'adjustments', 'document_hash', 'document_part'])
    .where('article_id', '=', articleId)
    .where('number', '=', revision)
    .executeTakeFirstOrThrow();
  const { document } = draft;
  const isSame =
    document === undefined
      ? row.blob_hash === hashOfBytes(draft.bytes) &&
        row.format === draft.format &&
        row.encoding === draft.encoding
      : row.document_hash === hashOfBytes(document.bytes) && row.document_part === (document.part ?? null);
  return (
    isSame &&
    (draft.adjustments === undefined || (row.adjustments ?? '[]') === JSON.stringify(draft.adjustments))
  );
}

function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
