import type { ExpressionBuilder, Insertable, Kysely } from 'kysely';
import type { Answered, EngineRequest } from '../../translation/requests.ts';
import { lockArticlesWith, raiseVersionsWithSegments } from '../changes/change-log.ts';
import { distinct, releaseLeases } from './leases.ts';
import { inChunks } from '../in-chunks.ts';
import { lockSegments } from '../locks.ts';
import { keepTranslations } from '../memory/keep-translations.ts';
import type { RequestTable, Schema } from '../schema.ts';
import { keepSegments } from '../memory/segments.ts';
import { showTranslations } from '../memory/show-translations.ts';

type Row = Insertable<RequestTable>;

/** Stores them even if the lease was lost: a paid answer is kept, whoever has the lease now. */
export async function storeAnswers(
  trx: Kysely<Schema>,
  answers: readonly Answered[],
  holder: string,
  at: string,
): Promise<void> {
  const { kept } = await keepTranslations(
    trx,
    answers.map((answer) => answer.translation),
    at,
  );
  const refused = kept.filter((_, index) => answers[index]!.refused).map((each) => each.segment_id);
  // Both kinds at once: two transactions that lock articles twice could wait for each other.
  if (refused.length > 0)
    await lockArticlesWith(
      trx,
      kept.map((each) => each.segment_id),
    );
  const rows = answers.map(({ key, engine, translation, refused: reason }, index): Row => ({
    key,
    engine,
    segment_id: kept[index]!.segment_id,
    target: translation.target,
    status: reason ? 'refused' : 'answered',
    reason: reason ? `refused-${reason}` : null,
    attempts: 1,
    refusal: reason ?? null,
    refusals: reason ? 1 : 0,
    billed_characters: translation.provenance.billedCharacters ?? 0,
    translation_id: kept[index]!.id,
    created_at: at,
    updated_at: at,
  }));
  await put(trx, rows);
  await releaseLeases(trx, answers, holder);
  await showTranslations(
    trx,
    kept.filter((_, index) => !answers[index]!.refused),
    at,
  );
  await raiseVersionsWithSegments(trx, refused, at);
}

export async function storeFailures(
  trx: Kysely<Schema>,
  requests: readonly EngineRequest[],
  { reason, holder, at }: { readonly reason: string; readonly holder: string; readonly at: string },
): Promise<void> {
  const segments = await keepSegments(
    trx,
    requests.map(({ sourceLanguage, source }) => ({ language: sourceLanguage, text: source })),
  );
  await lockSegments(trx, segments);
  const rows = requests.map(({ key, engine, target }, index): Row => ({
    key,
    engine,
    segment_id: segments[index]!,
    target,
    status: 'failed',
    reason,
    attempts: 1,
    refusal: null,
    refusals: 0,
    billed_characters: 0,
    translation_id: null,
    created_at: at,
    updated_at: at,
  }));
  await put(trx, rows);
  await releaseLeases(trx, requests, holder);
  await raiseVersionsWithSegments(trx, segments, at);
}

/**
 * An answered request does not change: later answers are in the memory, later failures are ignored.
 */
async function put(trx: Kysely<Schema>, rows: readonly Row[]): Promise<void> {
  for (const chunk of inChunks(distinct(rows))) {
    await trx
      .insertInto('request')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['key', 'engine']).doUpdateSet(toLatest).where('request.status', '<>', 'answered'),
      )
      .execute();
  }
}

type Conflict = ExpressionBuilder<Schema & { readonly excluded: RequestTable }, 'request' | 'excluded'>;

/** A failure does not change what the answers before it left. */
function toLatest(eb: Conflict) {
  return {
    status: eb.ref('excluded.status'),
    reason: eb.ref('excluded.reason'),
    attempts: eb('request.attempts', '+', eb.ref('excluded.attempts')),
    refusal: eb.fn.coalesce('excluded.refusal', 'request.refusal'),
    refusals: eb('request.refusals', '+', eb.ref('excluded.refusals')),
    billed_characters: eb('request.billed_characters', '+', eb.ref('excluded.billed_characters')),
    translation_id: eb.fn.coalesce('excluded.translation_id', 'request.translation_id'),
    updated_at: eb.ref('excluded.updated_at'),
  };
}
