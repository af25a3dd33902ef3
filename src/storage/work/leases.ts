import type { Kysely } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

export interface RequestName {
  readonly key: string;
  readonly engine: string;
}

export interface Lease {
  readonly holder: string;
  /** Now and the end of the lease: ISO 8601. */
  readonly at: string;
  readonly expiresAt: string;
}

/**
 * See `Requests.lease`. The leases of a running job end with the job, whatever the clock says.
 * Returns the keys.
 */
export async function takeLeases(
  trx: Kysely<Schema>,
  requests: readonly RequestName[],
  { holder, at, expiresAt }: Lease,
): Promise<ReadonlySet<string>> {
  await trx
    .deleteFrom('claim')
    .where('expires_at', '<=', at)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('job')
            .select('job.id')
            .where('job.state', '=', 'running')
            .whereRef('job.holder', '=', 'claim.holder'),
        ),
      ),
    )
    .execute();
  const granted = new Set<string>();
  for (const chunk of inChunks(distinct(requests))) {
    const leased = await trx
      .insertInto('claim')
      .values(chunk.map(({ key, engine }) => ({ key, engine, holder, expires_at: expiresAt })))
      .onConflict((conflict) =>
        conflict
          .columns(['key', 'engine'])
          .doUpdateSet({ expires_at: expiresAt })
          .where('claim.holder', '=', holder),
      )
      .returning(['key', 'engine'])
      .execute();
    // Afterwards: the lease may have waited for the transaction that stored the answer.
    const answered = await withAnswer(trx, leased);
    await releaseLeases(trx, answered, holder);
    for (const { key } of leased) granted.add(key);
    for (const { key } of answered) granted.delete(key);
  }
  return granted;
}

export async function releaseLeases(
  trx: Kysely<Schema>,
  requests: readonly RequestName[],
  holder: string,
): Promise<void> {
  for (const engine of new Set(requests.map((request) => request.engine))) {
    const own = requests.filter((request) => request.engine === engine);
    for (const chunk of inChunks(own)) {
      await trx
        .deleteFrom('claim')
        .where(
          'key',
          'in',
          chunk.map((request) => request.key),
        )
        .where('engine', '=', engine)
        .where('holder', '=', holder)
        .execute();
    }
  }
}

/** Frees all requests that these holders have leased. */
export async function freeLeases(trx: Kysely<Schema>, holders: readonly string[]): Promise<void> {
  for (const chunk of inChunks(holders)) {
    await trx.deleteFrom('claim').where('holder', 'in', chunk).execute();
  }
}

/**
 * Removes duplicates, because a statement must not change a row twice, and sorts, so that two
 * transactions change rows in one order.
 */
export function distinct<T extends RequestName>(requests: readonly T[]): readonly T[] {
  const named = new Map(requests.map((request) => [nameOf(request), request]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, request]) => request);
}

async function withAnswer(
  trx: Kysely<Schema>,
  requests: readonly RequestName[],
): Promise<readonly RequestName[]> {
  if (requests.length === 0) return [];
  const keys = [...new Set(requests.map((request) => request.key))];
  const rows = await trx
    .selectFrom('request')
    .select(['key', 'engine'])
    .where('key', 'in', keys)
    .where('status', '=', 'answered')
    .execute();
  const answered = new Set(rows.map(nameOf));
  return requests.filter((request) => answered.has(nameOf(request)));
}

function nameOf({ key, engine }: RequestName): string {
  return JSON.stringify([key, engine]);
}
