import type { RequestHandler } from 'express';
import { renderSuggestionsPage } from '../../presentation/article/suggestions-page.tsx';
import { sendPage } from '../answer/send-page.ts';
import { pageReader } from '../guard/readers.ts';
import type { HttpDeps } from '../http-deps.ts';
import { articleId } from '../request/params.ts';
import { suggestionsQuery } from '../request/schemas.ts';
import { suggestingQuery } from '../request/suggesting-query.ts';
import { validate } from '../request/validate.ts';

/** The similar texts of an article's gaps, for readers without scripts and for the article's page. */
export function showSuggestions(deps: HttpDeps): RequestHandler {
  const { services } = deps;
  return async (request, response) => {
    const query = suggestingQuery(validate(suggestionsQuery, request.query));
    const id = articleId(request);
    const { article, revision } = await services.loading.load(id);
    const found = await services.suggesting.suggest(id, { ...query, reader: pageReader(deps, request) });
    const { target, paragraphs: named = [] } = query;
    const view = { article, paragraphs: revision.paragraphs, target, named, found };
    await sendPage(deps, request, response, { view, render: renderSuggestionsPage });
  };
}
