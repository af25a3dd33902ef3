import type { RequestHandler } from 'express';
import { renderUsagePage } from '../../presentation/costs/usage-page.tsx';
import { toUsageReport } from '../../translation/pricing/usage-report.ts';
import { sendPage } from '../answer/send-page.ts';
import type { HttpParts } from '../http-deps.ts';

export function showUsage(parts: HttpParts): RequestHandler {
  return async (request, response) => {
    const report = toUsageReport(await parts.services.pricing.spending());
    sendPage(parts, request, response, { view: { report }, render: renderUsagePage });
  };
}
