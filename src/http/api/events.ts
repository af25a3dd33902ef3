import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import type { Services } from '../../translation/services.ts';
import { articleFeed } from '../answer/article-feed.ts';
import { goneOf, openEventStream } from '../answer/event-stream.ts';
import { languageOf } from '../visitor/language.ts';
import { articleId } from '../request/params.ts';
import type { HttpParts } from '../http-deps.ts';
import { targetsQuery } from '../request/schemas.ts';
import { take } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

/** Each is a connection and two look-ups a second. */
const MOST_STREAMS = 200;

/**
 * Tells a client how an article fills in. Without `Last-Event-ID` it begins with all that stands, so that nothing is missed between
 * a page and its stream. Ends with `done` when nothing is being translated; who comes back then gets 204, and browsers stop asking.
 */
export function followArticle({ services, runs }: HttpParts): RequestHandler {
  const { changes, loading, reading, pricing } = services;
  let open = 0;
  return async (request, response) => {
    const id = articleId(request);
    const targets = targetsOf(take(targetsQuery, request.query, languageOf(response)).targets);
    const read = async () => {
      const loaded = await loading.load(id);
      const article = await reading.readLoaded(loaded, targets);
      return { article, bills: () => pricing.bills(loaded) };
    };
    const newest = await changes.newest(id);
    const seen = await lastEventId(request.headers['last-event-id'], id, changes);
    const { running } = (await read()).article;
    if (seen > 0 && seen === newest && running.length === 0 && !runs.isRunning(id)) {
      response.status(204).end();
      return;
    }
    if (request.method === 'HEAD') {
      response.type('text/event-stream').end();
      return;
    }
    if (open >= MOST_STREAMS) throw new Problem('rate-limited', { seconds: 5 });
    open++;
    response.once('close', () => open--);
    const gone = goneOf(response);
    const stream = openEventStream(response, gone);
    const feed = { changes, runs, id, seen, gone, read };
    for await (const { event, seen: upTo } of articleFeed(feed)) {
      await stream.send(event, upTo);
    }
    stream.end();
  };
}

/** 0 where that change is not there: the number is from another store, or what came after it may be forgotten as it is. */
async function lastEventId(
  header: string | string[] | undefined,
  articleId: string,
  changes: Services['changes'],
): Promise<number> {
  const id = /^\d{1,15}$/.test(String(header)) ? Number(header) : 0;
  const [change] = id === 0 ? [] : await changes.since(articleId, id - 1, 1);
  return change?.id === id ? id : 0;
}
