import type { Connections } from './connect.ts';

const CHECK_MILLISECONDS = 60_000;

/** The clock of the database, which all processes share. */
export interface DatabaseClock {
  now(): Date;
  stop(): void;
}

/**
 * The clocks of two machines differ, by more than a lease lasts. So this process keeps its clock's
 * distance from that of the database.
 */
export async function createDatabaseClock(connections: Pick<Connections, 'query'>): Promise<DatabaseClock> {
  let ahead = await measure(connections);
  const timer = setInterval(() => {
    // While the database is away, the last distance is good enough.
    measure(connections).then(
      (measured) => (ahead = measured),
      () => undefined,
    );
  }, CHECK_MILLISECONDS).unref();
  return { now: () => new Date(Date.now() + ahead), stop: () => clearInterval(timer) };
}

/** Milliseconds that the database's clock is ahead. Half of the round trip is an error of a few. */
async function measure(connections: Pick<Connections, 'query'>): Promise<number> {
  const before = Date.now();
  const { rows } = await connections.query('select clock_timestamp() as at');
  const after = Date.now();
  return (rows as { readonly at: Date }[])[0]!.at.getTime() - (before + after) / 2;
}
