import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Express, Request, RequestHandler, Response } from 'express';
import { Problem } from '../../problem.ts';
import type { ClientCounter } from './client-counter.ts';

const WINDOW_MILLISECONDS = 60_000;

/**
 * Refuses a client that sends more requests per minute. Files that a page loads, and probes, do not
 * count.
 */
export interface LimitRate {
  readonly handler: RequestHandler;
  /**
   * Counts a request that Express has not seen. If it is refused, let Express handle it: it counts
   * it again and refuses it.
   */
  allows(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** @param app its settings say which proxies are trusted */
export function limitRate(requestsAMinute: number, counter: ClientCounter, app: Express): LimitRate {
  const limiter = createLimiter(requestsAMinute, counter);
  return {
    handler: async (request, response, next) => {
      await (
        await limiter
      )(request, response, next);
    },
    async allows(raw, rawResponse) {
      // As Express itself does, so that the limiter finds the client's address.
      const request = Object.setPrototypeOf(raw, app.request) as Request;
      const response = Object.setPrototypeOf(rawResponse, app.response) as Response;
      let refusal: unknown;
      await (
        await limiter
      )(request, response, (error?: unknown) => (refusal = error));
      if (refusal === undefined) return true;
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      return false;
    },
  };
}

/** Loaded when it is needed: most servers have no limit and start sooner without it. */
async function createLimiter(requestsAMinute: number, counter: ClientCounter): Promise<RequestHandler> {
  const { rateLimit } = await import('express-rate-limit');
  return rateLimit({
    windowMs: WINDOW_MILLISECONDS,
    limit: requestsAMinute,
    store: {
      increment(client) {
        const { count, until } = counter.add(client);
        return { totalHits: count, resetTime: until };
      },
      // These are for options and calls that are not used here.
      decrement: () => undefined,
      resetKey: () => undefined,
    },
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // The validation would log warnings about proxies; TRUST_PROXY is the operator's decision.
    validate: false,
    skip: (request) => /^\/(?:assets\/|health\/|favicon\.ico$|embed\.js$)/.test(request.path),
    handler: (request, _response, next) => {
      const { resetTime } = (request as unknown as { readonly rateLimit: { readonly resetTime?: Date } })
        .rateLimit;
      const left = (resetTime?.getTime() ?? Date.now()) - Date.now();
      next(new Problem('rate-limited', { seconds: Math.max(1, Math.ceil(left / 1000)) }));
    },
  });
}
