import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';

const WINDOW_MILLISECONDS = 60_000;

/** Asks a client that has sent more than this many requests a minute to wait. What a page brings along, and probes, are free. */
export function limitRate(requestsAMinute: number): RequestHandler {
  const limiter = createLimiter(requestsAMinute);
  return async (request, response, next) => {
    await (
      await limiter
    )(request, response, next);
  };
}

/** Most servers have no limit, and start the sooner for not loading it. */
async function createLimiter(requestsAMinute: number): Promise<RequestHandler> {
  const { rateLimit } = await import('express-rate-limit');
  return rateLimit({
    windowMs: WINDOW_MILLISECONDS,
    limit: requestsAMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // It would write to the console about proxies; TRUST_PROXY is the operator's decision.
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
