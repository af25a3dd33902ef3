import type { RequestHandler } from 'express';
import { renderLibraryPage } from '../../presentation/library-page.tsx';
import { languageOf } from '../language.ts';
import type { HttpParts } from '../parts.ts';
import { listQuery } from '../request/schemas.ts';
import { sendPage } from '../answer/send-page.ts';
import { take } from '../request/take.ts';

const ENTRIES = 50;

export function showLibrary(parts: HttpParts): RequestHandler {
  const { services, settings } = parts;
  return async (request, response) => {
    const { cursor } = take(listQuery.pick({ cursor: true }), request.query, languageOf(response));
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
