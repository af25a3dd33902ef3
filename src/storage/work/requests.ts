import type { Kysely } from 'kysely';
import type { NewTranslation } from '../../translation/memory.ts';
import type { RefusedRequest, RequestFailure, Requests } from '../../translation/requests.ts';
import { takeLeases } from './leases.ts';
import { settle } from './ledger.ts';
import { inChunks } from '../in-chunks.ts';
import { acceptAnswer, findRefusedAnswers } from './refused-answers.ts';
import { storeAnswers, storeFailures } from './request-outcomes.ts';
import type { Schema } from '../schema.ts';
import { segmentHash } from '../memory/segments.ts';
import { write, writeUnsynced } from '../write.ts';
import { toWording, translationColumns } from '../memory/translation-columns.ts';

export function createRequests(db: Kysely<Schema>, now: () => Date): Requests {
  const time = (later = 0) => new Date(now().getTime() + later).toISOString();
  return {
    answered: (engine, keys) => findAnswers(db, engine, keys),
    refused: (engine, keys) => findRefused(db, engine, keys),
    refusedAnswers: (sourceLanguage, target, texts) => findRefusedAnswers(db, sourceLanguage, target, texts),
    accept: (accepted) => write(db, (trx) => acceptAnswer(trx, accepted, time())),
    failures: (sourceLanguage, target, texts) => findFailures(db, sourceLanguage, target, texts),

    lease(requests, holder, leaseMilliseconds) {
      const lease = { holder, at: time(), expiresAt: time(leaseMilliseconds) };
      return writeUnsynced(db, (trx) => takeLeases(trx, requests, lease));
    },
    answer(answers, holder, bill) {
      return write(db, async (trx) => {
        await storeAnswers(trx, answers, holder, time());
        if (bill) await settle(trx, bill, time());
      });
    },
    fail(requests, reason, holder) {
      return write(db, (trx) => storeFailures(trx, requests, { reason, holder, at: time() }));
    },
    async release(keys, holder) {
      for (const chunk of inChunks(keys)) {
        await db.deleteFrom('claim').where('key', 'in', chunk).where('holder', '=', holder).execute();
      }
    },
  };
}

async function findAnswers(
  db: Kysely<Schema>,
  engine: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, NewTranslation>> {
  const answers = new Map<string, NewTranslation>();
  for (const chunk of inChunks(keys)) {
    const rows = await db
      .selectFrom('request')
      .innerJoin('translation', 'translation.id', 'request.translation_id')
      .innerJoin('segment', 'segment.id', 'translation.segment_id')
      .select(['request.key', 'segment.language', 'segment.text as source', 'translation.target'])
      .select(translationColumns)
      .where('request.engine', '=', engine)
      .where('request.key', 'in', chunk)
      .where('request.status', '=', 'answered')
      .execute();
    for (const { key, language, source, target, ...row } of rows) {
      answers.set(key, { sourceLanguage: language, source, target, ...toWording(row) });
    }
  }
  return answers;
}

async function findRefused(
  db: Kysely<Schema>,
  engine: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RefusedRequest>> {
  const refused = new Map<string, RefusedRequest>();
  for (const chunk of inChunks(keys)) {
    const rows = await db
      .selectFrom('request')
      .select(['key', 'refusal', 'refusals'])
      .where('engine', '=', engine)
      .where('key', 'in', chunk)
      .where('status', '<>', 'answered')
      .execute();
    for (const { key, refusal, refusals } of rows) {
      if (refusal !== null) refused.set(key, { reason: refusal, attempts: refusals });
    }
  }
  return refused;
}

async function findFailures(
  db: Kysely<Schema>,
  sourceLanguage: string,
  target: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, RequestFailure>> {
  const sources = new Map(texts.map((text) => [segmentHash({ language: sourceLanguage, text }), text]));
  const failures = new Map<string, RequestFailure>();
  for (const chunk of inChunks([...sources.keys()])) {
    const rows = await db
      .selectFrom('segment')
      .innerJoin('request', 'request.segment_id', 'segment.id')
      .select(['segment.hash', 'request.reason', 'request.updated_at'])
      .where('segment.hash', 'in', chunk)
      .where('request.target', '=', target)
      .orderBy('request.updated_at')
      // If the times are equal, the answer counts: another engine gave it.
      .orderBy((eb) => eb('request.status', '=', 'answered'))
      .execute();
    for (const { hash, reason, updated_at } of rows) {
      const source = sources.get(hash)!;
      if (reason === null) failures.delete(source);
      else failures.set(source, { source, reason, at: updated_at });
    }
  }
  return failures;
}
