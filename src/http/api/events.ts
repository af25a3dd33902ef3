import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import type { Services } from '../../translation/services.ts';
import { articleFeed } from '../answer/article-feed.ts';
import { disconnectSignal, openEventStream } from '../answer/event-stream.ts';
import { languageOf } from '../visitor/language.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import { targetsQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

/** Each stream is a connection and two look-ups per second. */
const MOST_STREAMS = 200;

/**
 * Sends the progress of an article's translations. Without `Last-Event-ID` the stream begins with
 * everything that is there, so that nothing is lost between a page and its stream. It ends with
 * `done` when no translation runs. A client that reconnects after that gets 204, which stops a
 * browser.
 */
export function followArticle({ services, runs }: HttpDeps): RequestHandler {
  const { changes, loading, reading, pricing } = services;
  let open = 0;
  return async (request, response) => {
    const id = articleId(request);
    const targets = targetsOf(validate(targetsQuery, request.query, languageOf(response)).targets);
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
    const disconnected = disconnectSignal(response);
    const stream = openEventStream(response, disconnected);
    const feed = { changes, runs, id, seen, disconnected, read };
    for await (const { event, seen: upTo } of articleFeed(feed)) {
      await stream.send(event, upTo);
    }
    stream.end();
  };
}

/**
 * 0 if the change is unknown: the number is from another store, or the log no longer goes back so
 * far.
 */
async function lastEventId(
  header: string | string[] | undefined,
  articleId: string,
  changes: Services['changes'],
): Promise<number> {
  const id = /^\d{1,15}$/.test(String(header)) ? Number(header) : 0;
  const [change] = id === 0 ? [] : await changes.since(articleId, id - 1, 1);
  return change?.id === id ? id : 0;
}
