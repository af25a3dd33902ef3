import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '../../translation/changes.ts';
import { type ArticleLook, lookAt, type LookDeps } from './article-look.ts';

/**
 * Other processes write to the same store, so it is polled. This process reports its own work
 * immediately.
 */
const POLL_MILLISECONDS = 500;
/** Answers come in batches, and each look reads the whole article. */
const GATHER_MILLISECONDS = 150;

export interface HubDeps extends LookDeps {
  /** Gets a failure of the store while it is polled. The next poll is soon. */
  onFault(error: unknown): void;
}

/** All streams of one article. */
export interface ArticleChannel {
  /** A look that is as new as this call. */
  fresh(): Promise<ArticleLook>;
  /** A look after the last change that is known; most streams share it. */
  look(): Promise<ArticleLook>;
  /** Resolves when the article may have changed since this look, or when the client disconnects. */
  changeAfter(look: ArticleLook, disconnected: AbortSignal): Promise<void>;
}

/** The only reader of the change log in this process. It polls while there are streams. */
export interface ArticleHub {
  /** Opens the article's channel until the client disconnects. */
  follow(id: string, disconnected: AbortSignal): Promise<ArticleChannel>;
}

interface OpenChannel extends ArticleChannel {
  streams: number;
  wake(): void;
  close(): void;
}

export function createArticleHub(deps: HubDeps): ArticleHub {
  const channels = new Map<string, OpenChannel>();
  let position: Promise<Position> | undefined;
  let polling: { stop(): void } | undefined;
  let isPolling = false;
  return {
    async follow(id, disconnected) {
      const channel = channels.get(id) ?? openChannel(id, deps);
      channels.set(id, channel);
      channel.streams++;
      disconnected.addEventListener('abort', () => leave(id, channel));
      polling ??= startPolling();
      // Known before the first look, so that no change is missed in between.
      await (position ??= findPosition());
      return channel;
    },
  };

  function startPolling() {
    const timer = setInterval(() => void poll(), POLL_MILLISECONDS);
    const stopListening = deps.changes.onNews(() => void poll());
    return {
      stop() {
        clearInterval(timer);
        stopListening();
      },
    };
  }

  function findPosition(): Promise<Position> {
    const found = deps.changes.position();
    found.catch(() => (position = undefined));
    return found;
  }

  function leave(id: string, channel: OpenChannel): void {
    channel.streams--;
    if (channel.streams > 0) return;
    channel.close();
    channels.delete(id);
    if (channels.size > 0) return;
    polling?.stop();
    polling = undefined;
    position = undefined;
  }

  async function poll(): Promise<void> {
    if (isPolling || position === undefined) return;
    isPolling = true;
    try {
      await readNews(await position);
    } catch (error) {
      deps.onFault(error);
    } finally {
      isPolling = false;
    }
  }

  async function readNews(from: Position): Promise<void> {
    const { articleIds, now } = await deps.changes.changedSince(from);
    for (const articleId of articleIds) channels.get(articleId)?.wake();
    if (position !== undefined) position = Promise.resolve(now);
  }
}

function openChannel(id: string, deps: LookDeps): OpenChannel {
  const waiting = new Set<() => void>();
  /** `known` is the result of `current` when it is there. */
  let current: Promise<ArticleLook> | undefined;
  let known: ArticleLook | undefined;
  let upcoming: Promise<ArticleLook> | undefined;
  let isOld = true;
  let gatherUntil = 0;
  const wake = () => {
    isOld = true;
    for (const stream of waiting) stream();
  };
  const look = () => {
    if (current && !isOld) return current;
    return (upcoming ??= lookSoon().finally(() => (upcoming = undefined)));
  };
  return {
    streams: 0,
    wake,
    close: deps.runs.follow(id, wake),
    look,
    async fresh() {
      const { newest } = await look();
      if ((await deps.changes.newest(id)) > newest) isOld = true;
      return look();
    },
    changeAfter(seen, disconnected) {
      if (isOld || seen !== known || disconnected.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const end = () => {
          waiting.delete(end);
          disconnected.removeEventListener('abort', end);
          resolve();
        };
        waiting.add(end);
        disconnected.addEventListener('abort', end);
      });
    },
  };

  async function lookSoon(): Promise<ArticleLook> {
    const wait = gatherUntil - Date.now();
    if (wait > 0) await sleep(wait);
    gatherUntil = Date.now() + GATHER_MILLISECONDS;
    known = undefined;
    isOld = false;
    current = lookAt(id, deps, wake);
    try {
      return (known = await current);
    } catch (error) {
      isOld = true;
      throw error;
    }
  }
}
