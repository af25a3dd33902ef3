import type { RequestHandler } from 'express';
import { renderDeletePage } from '../../presentation/delete-page.tsx';
import { LIBRARY_PATH } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { leaveNotice } from '../notice.ts';
import type { HttpParts } from '../parts.ts';
import { sendPage } from '../send-page.ts';

interface Named {
  readonly id: string;
}

export function askToDelete(parts: HttpParts): RequestHandler<Named> {
  return async (request, response) => {
    const { id } = request.params;
    const article = await parts.services.articles.get(id);
    if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    sendPage(parts, request, response, { view: { article }, render: renderDeletePage });
  };
}

export function deleteFromPage({ services, settings }: HttpParts): RequestHandler<Named> {
  return async (request, response) => {
    const { id } = request.params;
    if (!(await services.articles.remove(id))) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    leaveNotice(request, response, settings, 'deleted');
    response.redirect(303, LIBRARY_PATH);
  };
}
