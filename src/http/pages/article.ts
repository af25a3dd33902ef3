import type { RequestHandler } from 'express';
import { renderArticlePage } from '../../presentation/article-page.tsx';
import { isIndexed } from '../../presentation/found/find-article.ts';
import { articlePath } from '../../presentation/paths.ts';
import { VIEWS } from '../../presentation/views.ts';
import { Problem } from '../../problem.ts';
import { columnsOf } from '../../translation/columns.ts';
import { offeredLanguages } from '../../translation/offered-languages.ts';
import { readChoice } from '../choices.ts';
import { columnTags } from '../request/column-tags.ts';
import { articleId, wantedLanguages } from '../request/params.ts';
import { moneyOf } from '../money-of.ts';
import type { HttpParts } from '../parts.ts';
import { sendPage } from '../answer/send-page.ts';

export function showArticle(parts: HttpParts): RequestHandler {
  const { services, settings } = parts;
  return async (request, response) => {
    const id = articleId(request);
    const languages = wantedLanguages(request);
    const found = await services.articles.get(id);
    if (!found) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    const own = columnsOf(found, settings.targetLanguages);
    const all = [found.sourceLanguage, ...own];
    const columns = languages === undefined ? all : columnTags(languages, found, own);
    if (languages !== undefined && languages !== columns.join('+')) {
      const query = request.originalUrl.slice(request.path.length);
      response.set('Cache-Control', 'no-cache').redirect(301, articlePath(id, columns) + query);
      return;
    }
    const targets = new Set([...own, ...columns].filter((tag) => tag !== found.sourceLanguage));
    const article = await services.reading.read(id, { targets: [...targets] });
    const offered = offeredLanguages(article, own, settings.noindexMachine);
    if (!isIndexed(article, columns, offered)) response.set('X-Robots-Tag', 'noindex');
    const wish = readChoice(request, response, { name: 'view', among: VIEWS, settings });
    const usual = { columns: all, view: wish.kept ?? VIEWS[0] };
    const money = await moneyOf(parts, request, article);
    const view = {
      article,
      columns,
      view: wish.asked ?? usual.view,
      usual,
      offered,
      ...(money && { money }),
    };
    sendPage(parts, request, response, { view, version: article.version, render: renderArticlePage });
  };
}
