import type { Client } from 'pg';
import { createClient } from './connect.ts';

/** After a lost connection. Whoever listens also looks by itself now and then. */
const RETRY_MILLISECONDS = 1_000;

/**
 * What other processes tell this one by NOTIFY. It only wakes: everything is read from the tables,
 * and nothing depends on its arrival.
 */
export interface News {
  /**
   * @param listener called when another process, or this one, may have changed something
   * Returns a function that stops listening.
   */
  listen(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Connects when somebody listens for the first time. */
export function createNews(url: string, channel: string): News {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function connect(): Promise<void> {
    const own = createClient(url);
    client = own;
    own.on('notification', tell);
    own.on('end', () => connectAgain(own));
    try {
      await own.connect();
      await own.query(`listen ${channel}`);
      // What was told before is not repeated.
      tell();
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
    listen(listener) {
      listeners.add(listener);
      if (!client && !retry) void connect();
      return () => listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      listeners.clear();
      await client?.end().catch(() => undefined);
    },
  };
}
