import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';

const WINDOW_MILLISECONDS = 60_000;

/**
 * Refuses a client that sends more requests per minute. Files that a page loads, and probes, do not
 * count.
 */
export function limitRate(requestsAMinute: number): RequestHandler {
  const limiter = createLimiter(requestsAMinute);
  return async (request, response, next) => {
    await (
      await limiter
    )(request, response, next);
  };
}

/** Loaded when it is needed: most servers have no limit and start sooner without it. */
async function createLimiter(requestsAMinute: number): Promise<RequestHandler> {
  const { rateLimit } = await import('express-rate-limit');
  return rateLimit({
    windowMs: WINDOW_MILLISECONDS,
    limit: requestsAMinute,
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
