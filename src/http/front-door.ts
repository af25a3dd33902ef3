import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ArticleStates } from '../article/article-states.ts';
import { mayRead } from '../article/may-read.ts';
import type { Addresses, Place } from './answer/addresses.ts';
import { codingFor } from './answer/content-coding.ts';
import { knowsTag } from './answer/etag.ts';
import type { Encoded, Representations } from './answer/representations.ts';
import type { LimitRate } from './guard/rate-limit.ts';
import { idOfRequest, REQUEST_ID } from './request-id.ts';
import type { Sharing } from './guard/sharing.ts';
import type { LogRequest } from './server/log-requests.ts';
import type { Metrics } from './server/metrics.ts';

export interface FrontDoorDeps {
  readonly states: ArticleStates;
  readonly addresses: Addresses;
  readonly representations: Representations;
  /** The policies of all requests; Express has the same ones. */
  readonly securityHeaders: ReadonlyMap<string, string>;
  readonly answersTo: (request: IncomingMessage) => boolean;
  readonly sharing: Sharing;
  readonly limitRate: LimitRate | undefined;
  readonly logRequest: LogRequest;
  readonly metrics: Pick<Metrics, 'answered'>;
}

/**
 * Handles every request first. It answers a GET or HEAD request by itself if
 *
 * 1. Express answered one like it before (`Addresses`): then the address and the host are good, and
 *    the answer is for every client that sends the same headers;
 * 2. one point read says that the article is there, that anyone may read it, and that it has not
 *    changed since its bytes were made;
 * 3. the client has requests left, if there is a limit.
 *
 * The answer is these bytes, or 304 if the client has them. Everything else goes on to Express,
 * which also makes the bytes. So nothing here decides what an answer shows.
 */
export function createFrontDoor(deps: FrontDoorDeps, express: RequestListener): RequestListener {
  const { states, addresses, representations, answersTo, sharing, limitRate, logRequest, metrics } = deps;
  const headersFor = createHeaders(deps.securityHeaders);
  return (request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const place = isRead ? addresses.find(request) : undefined;
    if (place && answersTo(request)) void enter(request, response, place);
    else express(request, response);
  };

  async function enter(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
    const began = performance.now();
    const kept = await findKept(request, place);
    if (!kept || (limitRate && !(await limitRate.allows(request, response)))) {
      express(request, response);
      return;
    }
    const { method = 'GET', url = '' } = request;
    const id = idOfRequest(request);
    const status = knowsTag(request, kept.tag) ? 304 : 200;
    const body = status === 304 || method === 'HEAD' ? undefined : kept.body;
    response.writeHead(status, [...sharing.fieldsFor(request), ...headersFor(kept, status), REQUEST_ID, id]);
    response.end(body);
    const milliseconds = performance.now() - began;
    metrics.answered({ method, route: place.route, status, milliseconds });
    logRequest({ id, method, url, status, milliseconds });
  }

  async function findKept({ headers }: IncomingMessage, place: Place): Promise<Encoded | undefined> {
    // If the store cannot be read, Express says so.
    const state = await states.find(place.article).catch(() => undefined);
    if (!state || !mayRead(state, 'anyone')) return undefined;
    return representations.kept({ ...place, state, coding: codingFor(headers['accept-encoding']) });
  }
}

/** Names and values, one after the other, as `writeHead` takes them. */
type FlatHeaders = readonly string[];

/** The headers of an answer. They are joined once for the bytes that many requests get. */
function createHeaders(
  always: ReadonlyMap<string, string>,
): (kept: Encoded, status: 200 | 304) => FlatHeaders {
  const joined = new WeakMap<Encoded['body'], FlatHeaders>();
  const known = new WeakMap<Encoded['body'], FlatHeaders>();
  return (kept, status) => {
    const made = status === 304 ? known : joined;
    let flat = made.get(kept.body);
    if (!flat) {
      flat = status === 304 ? headersOf(always, withoutContent(kept)) : headersOf(always, ofContent(kept));
      made.set(kept.body, flat);
    }
    return flat;
  };
}

/** A field of the answer replaces one of the same name that all answers have. */
function headersOf(always: ReadonlyMap<string, string>, own: Readonly<Record<string, string>>): FlatHeaders {
  const fields = new Map<string, readonly [string, string]>();
  for (const [name, value] of [...always, ...Object.entries(own)])
    fields.set(name.toLowerCase(), [name, value]);
  return [...fields.values()].flat();
}

function ofContent({ headers, tag, coding, body }: Encoded): Readonly<Record<string, string>> {
  return {
    ...headers,
    ETag: tag,
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
    'Content-Length': String(body.length),
  };
}

/** A 304 has no content to describe (RFC 9110, section 15.4.5). */
function withoutContent({ headers, tag }: Encoded): Readonly<Record<string, string>> {
  const { 'Content-Type': _type, ...others } = headers;
  return { ...others, ETag: tag };
}
