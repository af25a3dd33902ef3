import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import { formValues } from '../request/form-values.ts';
import { leaveNotice } from '../visitor/notice.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import { targetsOf } from '../request/targets.ts';
import { returnPath } from '../request/columns.ts';

/** Starts a translation and returns to the article's page, which shows the progress. */
export function translateFromPage({ services, settings, runs }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    const form = formValues(request);
    const article = await services.articles.get(id);
    if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    const path = returnPath(form, article, settings);
    const upgrade = form.one('upgrade') === 'true';
    const { needed } = await runs.start(id, targetsOf(form.all('targets')), { upgrade });
    if (!needed) leaveNotice(request, response, settings, 'nothing-missing');
    response.redirect(303, path);
  };
}
