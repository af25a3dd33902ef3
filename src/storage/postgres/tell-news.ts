import { channelOf } from './news.ts';
import type { News, TellNews } from '../news.ts';
import type { Connections } from './connect.ts';

/** News of the same kind within this time are told once. */
const GATHER_MILLISECONDS = 50;

/**
 * Tells news by NOTIFY, apart from the transactions that made it: PostgreSQL commits those with a
 * NOTIFY one after the other. A process that dies in between tells nothing; the others look by
 * themselves.
 */
export function createTellNews({ run }: Pick<Connections, 'run'>): TellNews {
  const gathered = new Set<News>();
  const send = () => {
    const notify = [...gathered].map((news) => `select pg_notify('${channelOf(news)}', '');`).join(' ');
    gathered.clear();
    run(`begin; set local synchronous_commit = off; ${notify} commit`).catch(() => undefined);
  };
  return (news) => {
    if (gathered.size === 0) setTimeout(send, GATHER_MILLISECONDS).unref();
    gathered.add(news);
  };
}
