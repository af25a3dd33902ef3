import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import type { Services } from '../../translation/services.ts';
import { articleFeed } from '../answer/article-feed.ts';
import { createArticleHub } from '../answer/article-hub.ts';
import { createEventStreams, disconnectSignal } from '../answer/event-stream.ts';
import { apiReader } from '../guard/readers.ts';
import { limitStreams } from '../guard/limit-streams.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import { targetsQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

/**
 * Sends the progress of an article's translations. Without `Last-Event-ID` the stream begins with
 * everything that is there, so that nothing is lost between a page and its stream. It ends with
 * `done` when no translation runs. A client that reconnects after that gets 204, which stops a
 * browser.
 */
export function followArticle(deps: HttpDeps): RequestHandler {
  const { services, runs, settings, log } = deps;
  const onFault = (error: unknown) => log.error({ err: error }, 'fault');
  const hub = createArticleHub({ ...services, runs, onFault });
  const streams = createEventStreams();
  const limits = limitStreams(settings);
  return async (request, response) => {
    // Its end would not be reported any more.
    if (request.socket.destroyed) return;
    response.once('close', limits.enter(request.ip));
    const id = articleId(request);
    const reader = apiReader(deps, request, response);
    const targets = targetsOf(validate(targetsQuery, request.query).targets);
    const disconnected = disconnectSignal(response);
    const channel = await hub.follow(id, disconnected);
    const seen = await lastEventId(request.headers['last-event-id'], id, services.changes);
    const look = await channel.fresh();
    const first = await look.update({ reader, targets, seen, isFirst: true });
    if (!first) throw new Problem('article-not-found', { id });
    if (seen > 0 && seen === look.newest && first.isOver) {
      response.status(204).end();
      return;
    }
    if (request.method === 'HEAD') {
      response.type('text/event-stream').end();
      return;
    }
    const stream = streams.open(response, disconnected);
    for await (const events of articleFeed({ channel, look, reader, targets, seen, disconnected })) {
      await stream.send(events);
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
