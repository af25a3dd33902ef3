import type { RequestHandler } from 'express';
import { languageTag } from '../../text/language-tag.ts';
import { parseJson } from '../request/json-body.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { translationStarted } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { articleApiPath } from '../paths.ts';
import { endsWithin, preferredWait } from '../request/prefer.ts';
import { translationsBody } from '../request/schemas.ts';
import { sendArticle } from '../answer/send-article.ts';
import { bodyBytes } from '../request/source-body.ts';
import { validateBody } from '../request/validate.ts';

/**
 * Translates what the memory lacks. The answer is 202 and the path of the events, or the article if
 * nothing is missing or the request waited for the end.
 */
export function translateArticle(deps: HttpDeps): RequestHandler {
  const { services, runs } = deps;
  return async (request, response) => {
    const id = articleId(request);
    const bytes = bodyBytes(request);
    const order = validateBody(translationsBody, bytes.length === 0 ? {} : parseJson(bytes));
    const targets = order.targets && [...new Set(order.targets.map(languageTag))];
    const run = await runs.start(id, targets, { upgrade: order.upgrade ?? false });
    const wait = preferredWait(request);
    const isFinished = run.needed && wait > 0 && (await endsWithin(run.finished, wait));
    if (isFinished) response.set('Preference-Applied', `wait=${wait}`);
    if (isFinished || !run.needed) {
      await sendArticle(deps, request, response, { id, targets });
      return;
    }
    const article = await services.reading.read(id, targets && { targets });
    const events = `${articleApiPath(id)}/events`;
    const { targetLanguages, coverage } = article;
    const started: Answer<typeof translationStarted> = { id, targets: targetLanguages, coverage, events };
    response.status(202).set({ Location: events, 'Cache-Control': 'no-store' }).json(started);
  };
}
