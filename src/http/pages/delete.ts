import type { RequestHandler } from 'express';
import { renderDeletePage } from '../../presentation/article/delete-page.tsx';
import { LIBRARY_PATH } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { leaveNotice } from '../visitor/notice.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import { sendPage } from '../answer/send-page.ts';

export function askToDelete(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    const article = await deps.services.articles.get(id);
    if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    await sendPage(deps, request, response, { view: { article }, render: renderDeletePage });
  };
}

export function deleteFromPage({ services, settings }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    if (!(await services.articles.remove(id)))
      throw new Problem('article-not-found', { id: id.slice(0, 100) });
    leaveNotice(request, response, settings, 'deleted');
    response.redirect(303, LIBRARY_PATH);
  };
}
