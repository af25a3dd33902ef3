import type { Client } from 'pg';
import { channelOf, NEWS, type News } from '../news.ts';
import { createClient } from './connect.ts';

/** After a lost connection. Whoever listens also looks by itself now and then. */
const RETRY_MILLISECONDS = 1_000;

/**
 * What other processes tell this one by NOTIFY. It only wakes: everything is read from the tables,
 * and nothing depends on its arrival.
 */
export interface NewsListener {
  /**
   * @param listener called when another process, or this one, may have told such news
   * Returns a function that stops listening.
   */
  listen(news: News, listener: () => void): () => void;
  close(): Promise<void>;
}

/** Connects when somebody listens for the first time. */
export function createNewsListener(url: string): NewsListener {
  const listeners = new Map(NEWS.map((news) => [channelOf(news), new Set<() => void>()]));
  const tell = (channel: string) => {
    for (const listener of listeners.get(channel) ?? []) listener();
  };
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function connect(): Promise<void> {
    const own = createClient(url);
    client = own;
    own.on('notification', ({ channel }) => tell(channel));
    own.on('end', () => connectAgain(own));
    try {
      await own.connect();
      for (const channel of listeners.keys()) {
        await own.query(`listen ${channel}`);
        // What was told before is not repeated.
        tell(channel);
      }
    } catch {
      connectAgain(own);
      await own.end().catch(() => undefined);
    }
  }

  function connectAgain(lost: Client): void {
    if (client !== lost || isClosed) return;
    client = undefined;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, RETRY_MILLISECONDS).unref();
  }

  return {
    listen(news, listener) {
      const own = listeners.get(channelOf(news))!;
      own.add(listener);
      if (!client && !retry) void connect();
      return () => own.delete(listener);
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      for (const own of listeners.values()) own.clear();
      await client?.end().catch(() => undefined);
    },
  };
}
