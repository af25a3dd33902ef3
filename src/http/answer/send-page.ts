import type { Request, Response } from 'express';
import type { PageContext } from '../../presentation/page-context.ts';
import type { Problem } from '../../problem.ts';
import { PRIVATE } from './caching.ts';
import { contentTag, contextPrint } from './etag.ts';
import { pageContext } from './create-page-context.ts';
import type { HttpDeps } from '../http-deps.ts';
import { logRefusal } from './log-refusal.ts';
import { sendTagged } from './send-tagged.ts';
import { setProblemHeaders } from './statuses.ts';

interface Page<View> {
  readonly view: View;
  render(context: PageContext, view: View): string;
}

/** Sends a page. It is rendered unless the client has the same one already. */
export async function sendPage<View>(
  deps: HttpDeps,
  request: Request,
  response: Response,
  page: Page<View>,
): Promise<void> {
  const context = pageContext(deps, request, response);
  const tag = contentTag(contextPrint(context, deps.settings.version), JSON.stringify(page.view));
  setPageHeaders(response, context);
  await sendTagged(request, response, () => page.render(context, page.view), tag);
}

/** Sends a page of work in progress, which no cache may keep. */
export function sendFreshPage(response: Response, context: PageContext, html: string): void {
  setPageHeaders(response, context);
  response.set('Cache-Control', 'no-store').send(html);
}

/** Sends a refused form again. */
export function sendFormAgain(
  deps: HttpDeps,
  response: Response,
  problem: Problem,
  context: PageContext,
  html: string,
): void {
  logRefusal(deps, response, problem);
  setPageHeaders(response, context);
  setProblemHeaders(response, problem);
  response.send(html);
}

function setPageHeaders(response: Response, { language }: PageContext): void {
  response.set({ 'Cache-Control': PRIVATE, 'Content-Language': language }).type('html');
  response.vary('Accept-Language, Cookie');
}
