import { isStoreAway } from '../../problem.ts';
import { LEASE_MILLISECONDS } from '../../translation/leases.ts';
import { createConnections } from '../postgres/connect.ts';
import type { Renewal } from './renewal.ts';

/** By the database's clock, in the form of all times in the store. */
const STATEMENT = `
  update job set lease_until = to_char(
    (clock_timestamp() + $1::double precision * interval '1 millisecond') at time zone 'utc',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  where state = 'running' and holder = any($2)`;

export function renewOnPostgres(url: string): Renewal {
  const connections = createConnections(url, 1);
  return {
    async renew(holders) {
      await connections.query(STATEMENT, [LEASE_MILLISECONDS, holders]);
    },
    isPassing: isStoreAway,
    close: () => connections.end(),
  };
}
