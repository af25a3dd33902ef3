import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import { languageTag, requireOtherLanguages } from '../../text/language-tag.ts';
import { versionToMatch } from '../answer/etag.ts';
import { languageOf } from '../visitor/language.ts';
import { articleId } from '../request/params.ts';
import type { HttpParts } from '../http-deps.ts';
import { readSource } from '../request/read-source.ts';
import { articleQuery } from '../request/schemas.ts';
import { sendArticle } from '../answer/send-json.ts';
import { awaitTranslation } from '../answer/await-translation.ts';
import { take } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

export function getArticle({ services }: HttpParts): RequestHandler {
  return async (request, response) => {
    const query = take(articleQuery, request.query, languageOf(response));
    const targets = targetsOf(query.targets);
    const article = await services.reading.read(articleId(request), {
      ...(targets && { targets }),
      ...(query.revision !== undefined && { revision: query.revision }),
    });
    requireOtherLanguages(targets ?? [], article.sourceLanguage);
    sendArticle(request, response, article);
  };
}

export function replaceArticle(parts: HttpParts): RequestHandler {
  const { services, fetchPage } = parts;
  return async (request, response) => {
    const id = articleId(request);
    const before = await findArticle(parts, id);
    const version = versionToMatch(request, before);
    const { input, ...wishes } = await readSource(request, { language: languageOf(response), fetchPage });
    requireSameLanguage(wishes.sourceLanguage, before.sourceLanguage);
    requireOtherLanguages(wishes.targets ?? [], before.sourceLanguage);
    await services.intake.replace(id, input, version === undefined ? {} : { version });
    if (wishes.targets && wishes.targets.length > 0) {
      await services.articles.wantTargets(id, wishes.targets);
      await awaitTranslation(parts, request, response, { id, targets: wishes.targets });
    }
    sendArticle(request, response, await services.reading.read(id));
  };
}

export function deleteArticle(parts: HttpParts): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    versionToMatch(request, await findArticle(parts, id));
    if (!(await parts.services.articles.remove(id))) throw new Problem('article-not-found', { id });
    response.status(204).end();
  };
}

/** @throws Problem `article-not-found` */
async function findArticle({ services }: HttpParts, id: string) {
  const article = await services.articles.get(id);
  if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
  return article;
}

/** Ids of paragraphs and all translations hang on it: another language is another article. */
function requireSameLanguage(wanted: string | undefined, present: string): void {
  if (wanted === undefined || wanted === languageTag(present)) return;
  throw new Problem('request-invalid', { field: 'sourceLanguage', reason: present });
}
