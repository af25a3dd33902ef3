import type { RequestHandler } from 'express';
import { renderLibraryPage } from '../../presentation/library-page.tsx';
import { Problem } from '../../problem.ts';
import type { HttpParts } from '../parts.ts';
import { sendPage } from '../answer/send-page.ts';

const ENTRIES = 50;

export function showLibrary(parts: HttpParts): RequestHandler {
  const { services, settings } = parts;
  return async (request, response) => {
    const { cursor } = request.query;
    if (cursor !== undefined && typeof cursor !== 'string') throw new Problem('cursor-invalid');
    const isFirst = cursor === undefined || cursor === '';
    const { items: entries, next } = await services.articles.list({
      limit: ENTRIES,
      ...(!isFirst && { cursor }),
      targets: settings.targetLanguages,
    });
    const view = { entries, next, first: isFirst };
    sendPage(parts, request, response, { view, render: renderLibraryPage });
  };
}
