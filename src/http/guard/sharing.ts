import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { OEMBED_PATH } from '../../presentation/paths.ts';
import type { HttpSettings } from '../http-settings.ts';
import { isApi, isForOtherSites } from '../paths.ts';

/** On every answer for `<sejajar-article>`. Anyone may read them, and they use no cookie. */
export const OPEN_TO_OTHER_SITES = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Request-Id',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // Search engines should list the page that embeds the article, not this answer.
  'X-Robots-Tag': 'noindex',
};

/** The fields of our answers that scripts of other sites need, beside those that they always see. */
const EXPOSED = 'Content-Location, ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

/** Only reading is allowed. A write by another site is refused, with or without a preflight. */
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'Cache-Control, Content-Type, If-Match, If-None-Match, Last-Event-ID',
  'Access-Control-Max-Age': '86400',
};

/** Names and values, one after the other, as `writeHead` takes them. */
type FlatHeaders = readonly string[];

/**
 * What scripts of other sites may read (https://fetch.spec.whatwg.org/#http-cors-protocol). No
 * answer allows credentials, and a request from another site is anyone's (`isForeign`).
 */
export interface Sharing {
  /**
   * The fields that share the answer to a read of the API with the page that sent it; none if
   * CORS_ORIGINS does not allow it.
   */
  fieldsFor(request: IncomingMessage): FlatHeaders;
  /** Sets the fields of every answer, refusals too, and answers preflights. */
  readonly handler: RequestHandler;
}

export function createSharing({ corsOrigins }: Pick<HttpSettings, 'corsOrigins'>): Sharing {
  const none: FlatHeaders = [];
  const ofAll = fields('*');
  const isShared = ({ method, url = '' }: IncomingMessage) => {
    const [path = ''] = url.split('?', 1);
    const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
    return isRead && (isApi(path) || path === OEMBED_PATH);
  };
  const fieldsFor: Sharing['fieldsFor'] = (request) => {
    if (corsOrigins.length === 0 || !isShared(request)) return none;
    if (corsOrigins === '*') return ofAll;
    const { origin } = request.headers;
    const isNamed = origin !== undefined && corsOrigins.includes(origin);
    // Answers without the field differ by origin too.
    return [...(isNamed ? fields(origin) : none), 'Vary', 'Origin'];
  };
  return {
    fieldsFor,
    handler: (request, response, next) => {
      if (isForOtherSites(request.path)) response.set(OPEN_TO_OTHER_SITES);
      const shared = fieldsFor(request);
      for (let at = 0; at < shared.length; at += 2) response.append(shared[at]!, shared[at + 1]);
      const isPreflight =
        request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
      if (isPreflight && response.hasHeader('Access-Control-Allow-Origin'))
        response.status(204).set(PREFLIGHT).end();
      else next();
    },
  };
}

function fields(origin: string): FlatHeaders {
  return ['Access-Control-Allow-Origin', origin, 'Access-Control-Expose-Headers', EXPOSED];
}
