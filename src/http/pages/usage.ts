import type { RequestHandler } from 'express';
import { renderUsagePage } from '../../presentation/costs/usage-page.tsx';
import { toUsageReport } from '../../translation/pricing/usage-report.ts';
import { sendPage } from '../answer/send-page.ts';
import type { HttpDeps } from '../http-deps.ts';

export function showUsage(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const report = toUsageReport(await deps.services.pricing.spending());
    await sendPage(deps, request, response, { view: { report }, render: renderUsagePage });
  };
}
