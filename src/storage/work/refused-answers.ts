import type { Kysely } from 'kysely';
import type { Accepted, RefusedAnswer } from '../../translation/refused-answer.ts';
import { inChunks } from '../in-chunks.ts';
import { keepTranslations } from '../memory/keep-translations.ts';
import type { Schema } from '../schema.ts';
import { segmentHash } from '../memory/segments.ts';
import { showTranslations } from '../memory/show-translations.ts';
import { toWording, translationColumns } from '../memory/translation-columns.ts';

/**
 * The last one for each segment. A later failure does not remove it. A blank answer is left out.
 */
export async function findRefusedAnswers(
  db: Kysely<Schema>,
  sourceLanguage: string,
  target: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, RefusedAnswer>> {
  const sources = new Map(texts.map((text) => [segmentHash({ language: sourceLanguage, text }), text]));
  const answers = new Map<string, RefusedAnswer>();
  for (const chunk of inChunks([...sources.keys()])) {
    const rows = await db
      .selectFrom('segment')
      .innerJoin('request', 'request.segment_id', 'segment.id')
      .innerJoin('translation', 'translation.id', 'request.translation_id')
      .select(['segment.hash', 'request.engine', 'request.refusal'])
      .select(['translation.id', 'translation.text', 'translation.dated'])
      .where('segment.hash', 'in', chunk)
      .where('request.target', '=', target)
      .where('request.status', '<>', 'answered')
      .orderBy('translation.id')
      .execute();
    for (const { hash, id, text, refusal, engine, dated } of rows) {
      if (refusal === null || text.trim() === '') continue;
      answers.set(sources.get(hash)!, { id, text, reason: refusal, engine, date: dated });
    }
  }
  return answers;
}

/**
 * Shows the answer as a new translation, beside the original answer, and marks the request as
 * answered, so that it is never sent again.
 * Returns whether there is such an answer, or one that was accepted before.
 */
export async function acceptAnswer(
  trx: Kysely<Schema>,
  { answer, source, sourceLanguage, target, by }: Accepted,
  at: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('translation')
    .innerJoin('segment', 'segment.id', 'translation.segment_id')
    .select(translationColumns)
    .where('translation.id', '=', answer)
    .where('translation.target', '=', target)
    .where('segment.hash', '=', segmentHash({ language: sourceLanguage, text: source }))
    .executeTakeFirst();
  if (!row) return false;
  const refused = await trx
    .selectFrom('request')
    .select('key')
    .where('translation_id', '=', answer)
    .where('status', '<>', 'answered')
    .where('refusal', 'is not', null)
    .executeTakeFirst();
  if (!refused) return wasAccepted(trx, answer);
  const wording = toWording(row);
  const provenance = { ...wording.provenance, acceptedAt: at, ...(by !== undefined && { acceptedBy: by }) };
  const accepted = { ...wording, sourceLanguage, source, target, provenance };
  const { kept } = await keepTranslations(trx, [accepted], at);
  await trx
    .updateTable('request')
    .set({ status: 'answered', reason: null, translation_id: kept[0]!.id, updated_at: at })
    .where('translation_id', '=', answer)
    .execute();
  await showTranslations(trx, kept, at);
  return true;
}

/** Whether there is an accepted copy: the same text, with a date of acceptance. */
async function wasAccepted(trx: Kysely<Schema>, answer: number): Promise<boolean> {
  const found = await trx
    .selectFrom('translation as refused')
    .innerJoin('translation as accepted', (join) =>
      join
        .onRef('accepted.segment_id', '=', 'refused.segment_id')
        .onRef('accepted.target', '=', 'refused.target')
        .onRef('accepted.text', '=', 'refused.text')
        .onRef('accepted.engine', '=', 'refused.engine'),
    )
    .select('accepted.id')
    .where('refused.id', '=', answer)
    .where('refused.accepted_at', 'is', null)
    .where('accepted.accepted_at', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}
