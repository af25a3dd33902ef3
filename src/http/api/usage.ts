import type { RequestHandler } from 'express';
import { toUsageReport } from '../../translation/pricing/usage-report.ts';
import type { HttpDeps } from '../http-deps.ts';

/** The costs of this month. */
export function getUsage({ services }: HttpDeps): RequestHandler {
  return async (_request, response) => {
    response.set('Cache-Control', 'no-store').json(toUsageReport(await services.pricing.spending()));
  };
}
