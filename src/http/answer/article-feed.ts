import type { Reader } from '../../article/may-read.ts';
import type { ArticleChannel } from './article-hub.ts';
import type { ArticleLook } from './article-look.ts';

export interface Feed {
  readonly channel: ArticleChannel;
  /** The first one. */
  readonly look: ArticleLook;
  readonly reader: Reader;
  readonly targets: readonly string[] | undefined;
  /** The newest change that the client has seen; 0 for none. */
  readonly seen: number;
  readonly disconnected: AbortSignal;
}

/**
 * The progress of an article, until no translation runs, the article is deleted or becomes
 * confidential, or the client disconnects. A slow client misses looks, but no changes.
 */
export async function* articleFeed(feed: Feed): AsyncGenerator<Uint8Array> {
  const { channel, reader, targets, disconnected } = feed;
  let { look, seen } = feed;
  for (let isFirst = true; !disconnected.aborted; isFirst = false) {
    const update = await look.update({ reader, targets, seen, isFirst });
    if (update === undefined) return;
    if (update.events.length > 0) yield update.events;
    if (update.isOver) return;
    seen = update.seen;
    await channel.changeAfter(look, disconnected);
    look = await channel.look();
  }
}
