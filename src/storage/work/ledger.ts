import type { Kysely } from 'kysely';
import type { Ledger } from '../../translation/ledger.ts';
import { lockName } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';

export function createLedger(db: Kysely<Schema>, now: () => Date): Ledger {
  const time = () => now().toISOString();
  const month = () => time().slice(0, 'YYYY-MM'.length);
  return {
    reserve(reservation, budget) {
      const { engine, articleId, target, texts, characters } = reservation;
      return write(db, async (trx) => {
        // Two reservations that do not see each other could exceed the budget together.
        if (budget !== undefined) await lockName(trx, 'budget');
        const { billed, reserved } = await sumOf(trx, month());
        if (budget !== undefined && billed + reserved + characters > budget) return undefined;
        const row = { engine, article_id: articleId, target, texts, characters };
        const { id } = await trx
          .insertInto('ledger')
          .values({ ...row, month: month(), status: 'reserved', created_at: time() })
          .returning('id')
          .executeTakeFirstOrThrow();
        return id;
      });
    },

    settle: (reservationId, billedCharacters) => settle(db, { reservationId, billedCharacters }, time()),

    async release(reservationId) {
      await db
        .updateTable('ledger')
        .set({ status: 'released', settled_at: time() })
        .where('id', '=', reservationId)
        .where('status', '=', 'reserved')
        .execute();
    },

    spent: () => sumOf(db, month()),

    async billedFor(articleId, target, since) {
      const { billed, requests } = await db
        .selectFrom('ledger')
        .select(({ fn }) => [
          fn.sum<number | string | null>('billed_characters').as('billed'),
          fn.countAll<number | string>().as('requests'),
        ])
        // The index is by month; the rest of the month is scanned.
        .where('month', '>=', since.slice(0, 'YYYY-MM'.length))
        .where('status', 'in', ['reserved', 'settled'])
        .where('article_id', '=', articleId)
        .where('target', '=', target)
        .where('created_at', '>=', since)
        .executeTakeFirstOrThrow();
      return { billedCharacters: Number(billed ?? 0), requests: Number(requests) };
    },
  };
}

/** See `Ledger.settle`. */
export async function settle(
  db: Kysely<Schema>,
  {
    reservationId,
    billedCharacters,
  }: { readonly reservationId: number; readonly billedCharacters: number | undefined },
  at: string,
): Promise<void> {
  await db
    .updateTable('ledger')
    .set((eb) => ({
      status: 'settled',
      billed_characters: billedCharacters ?? eb.ref('characters'),
      settled_at: at,
    }))
    .where('id', '=', reservationId)
    .where('status', '=', 'reserved')
    .execute();
}

async function sumOf(db: Kysely<Schema>, month: string): ReturnType<Ledger['spent']> {
  const rows = await db
    .selectFrom('ledger')
    .select('status')
    .select(({ fn }) => [
      fn.sum<number | string>('characters').as('characters'),
      fn.sum<number | string>('billed_characters').as('billed'),
      fn.countAll<number | string>().as('requests'),
    ])
    .where('month', '=', month)
    .where('status', 'in', ['reserved', 'settled'])
    .groupBy('status')
    .execute();
  const of = (status: 'reserved' | 'settled') => rows.find((row) => row.status === status);
  return {
    month,
    billed: Number(of('settled')?.billed ?? 0),
    reserved: Number(of('reserved')?.characters ?? 0),
    counted: Number(of('settled')?.characters ?? 0),
    requests: rows.reduce((sum, row) => sum + Number(row.requests), 0),
  };
}
