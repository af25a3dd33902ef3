import type { Client } from 'pg';
import { NEWS, type News } from '../news.ts';
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

export function channelOf(news: News): string {
  return `sejajar_${news}`;
}

/** Connects when somebody listens for the first time, and hears only what somebody listens to. */
export function createNewsListener(url: string): NewsListener {
  const listeners = new Map<News, Set<() => void>>(NEWS.map((news) => [news, new Set()]));
  let client: Client | undefined;
  let isConnected = false;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  function tell(news: News): void {
    for (const listener of listeners.get(news)!) listener();
  }

  async function connect(): Promise<void> {
    const own = createClient(url);
    client = own;
    own.on('notification', ({ channel }) => {
      const told = NEWS.find((news) => channelOf(news) === channel);
      if (told) tell(told);
    });
    own.on('end', () => connectAgain(own));
    try {
      await own.connect();
      isConnected = true;
      for (const news of NEWS) if (listeners.get(news)!.size > 0) await hear(own, news);
    } catch {
      connectAgain(own);
      await own.end().catch(() => undefined);
    }
  }

  async function hear(own: Client, news: News): Promise<void> {
    await own.query(`listen ${channelOf(news)}`);
    // What was told before is not repeated.
    tell(news);
  }

  function connectAgain(lost: Client): void {
    if (client !== lost || isClosed) return;
    client = undefined;
    isConnected = false;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, RETRY_MILLISECONDS).unref();
  }

  /** If the connection is lost now, it is made again and hears what there are listeners for. */
  function change(statement: (own: Client) => Promise<unknown>): void {
    if (client && isConnected) statement(client).catch(() => undefined);
    else if (!client && !retry) void connect();
  }

  return {
    listen(news, listener) {
      const own = listeners.get(news)!;
      own.add(listener);
      if (own.size === 1) change((connected) => hear(connected, news));
      return () => {
        own.delete(listener);
        if (own.size === 0 && isConnected)
          change((connected) => connected.query(`unlisten ${channelOf(news)}`));
      };
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      for (const own of listeners.values()) own.clear();
      await client?.end().catch(() => undefined);
    },
  };
}
