import type { Request, RequestHandler } from 'express';
import { renderArticlePage } from '../../presentation/article/article-page.tsx';
import { isIndexed } from '../../presentation/discovery/article-metadata.ts';
import { articlePath } from '../../presentation/paths.ts';
import { VIEWS } from '../../presentation/reading-layout.ts';
import { Problem } from '../../problem.ts';
import { columnsOf } from '../../translation/columns.ts';
import { offeredLanguages } from '../../translation/listing/offered-languages.ts';
import { columnTags } from '../request/columns.ts';
import { articleId, wantedLanguages } from '../request/params.ts';
import { revisionQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { readingLayout } from '../visitor/reading-layout.ts';
import { sendPage } from '../answer/send-page.ts';

export function showArticle(deps: HttpDeps): RequestHandler {
  const { services, settings, writers } = deps;
  return async (request, response) => {
    const id = articleId(request);
    const languages = wantedLanguages(request);
    const found = await services.articles.get(id);
    if (!found) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    const own = columnsOf(found, settings.targetLanguages);
    const named = languages === undefined ? undefined : columnTags(languages, found, own);
    if ((named && languages !== named.join('+')) || namesUnknownView(request)) {
      const query = request.originalUrl.slice(request.path.length);
      const kept = namesUnknownView(request) ? withoutField('view', query) : query;
      response.set('Cache-Control', 'no-cache').redirect(301, articlePath(id, named) + kept);
      return;
    }
    const all = [found.sourceLanguage, ...own];
    const layout = readingLayout(request, response, { id, named, all, settings });
    const targets = new Set([...own, ...layout.columns].filter((tag) => tag !== found.sourceLanguage));
    const { revision } = validate(revisionQuery, request.query, languageOf(response));
    const loaded = await services.loading.revisionOf(found, revision);
    const article = await services.reading.readLoaded(loaded, [...targets]);
    const offered = offeredLanguages(article, own, settings.noindexMachine);
    const isOld = article.revision < article.newestRevision;
    if (isOld || !isIndexed(article, layout.columns, offered)) response.set('X-Robots-Tag', 'noindex');
    const money = writers.mayWrite(request) ? await services.pricing.costs(loaded, article) : undefined;
    const revisions = article.newestRevision > 1 ? await services.articles.revisions(id) : [];
    const view = {
      article,
      ...layout,
      offered,
      revisions,
      ...(money && { money }),
    };
    sendPage(deps, request, response, { view, version: article.version, render: renderArticlePage });
  };
}

/** Whether the query names a view that does not exist. */
function namesUnknownView({ query: { view } }: Request): boolean {
  return view !== undefined && !VIEWS.some((each) => each === view);
}

/** @param query `?view=zzz&lng=fr` */
function withoutField(name: string, query: string): string {
  const fields = new URLSearchParams(query);
  fields.delete(name);
  return fields.size === 0 ? '' : `?${fields.toString()}`;
}
