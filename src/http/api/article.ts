import type { Request, RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import { languageTag, requireOtherLanguages } from '../../text/language-tag.ts';
import { versionToChange } from '../answer/etag.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import { readSource } from '../request/read-source.ts';
import { isJson } from '../request/source-body.ts';
import { articleQuery } from '../request/schemas.ts';
import { sendArticle } from '../answer/send-article.ts';
import { awaitTranslation } from '../answer/await-translation.ts';
import { InvalidRequest } from '../request/field-faults.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

export function getArticle(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { revision, ...query } = validate(articleQuery, request.query);
    const targets = targetsOf(query.targets);
    await sendArticle(deps, request, response, { id: articleId(request), targets, revision });
  };
}

export function replaceArticle(deps: HttpDeps): RequestHandler {
  const { services } = deps;
  return async (request, response) => {
    const id = articleId(request);
    const before = await findArticle(deps, id);
    const version = versionToChange(request, before);
    const { input, ...languages } = await readSource(request, deps);
    requireSameLanguage(request, languages.sourceLanguage, before.sourceLanguage);
    requireOtherLanguages(languages.targets ?? [], before.sourceLanguage);
    await services.intake.replace(id, input, version === undefined ? {} : { version });
    if (languages.targets && languages.targets.length > 0) {
      await services.articles.wantTargets(id, languages.targets);
      await awaitTranslation(deps, request, response, { id, targets: languages.targets });
    }
    await sendArticle(deps, request, response, { id });
  };
}

export function deleteArticle(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    versionToChange(request, await findArticle(deps, id));
    if (!(await deps.services.articles.remove(id))) throw new Problem('article-not-found', { id });
    response.status(204).end();
  };
}

/** @throws Problem `article-not-found` */
async function findArticle({ services }: HttpDeps, id: string) {
  const article = await services.articles.get(id);
  if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
  return article;
}

/** Paragraph ids and translations depend on the language: another language is another article. */
function requireSameLanguage(request: Request, wanted: string | undefined, present: string): void {
  if (wanted === undefined || wanted === languageTag(present)) return;
  const field = 'sourceLanguage';
  const place = isJson(request) ? { pointer: `#/${field}` } : { parameter: field };
  throw new InvalidRequest([{ ...place, field, reason: 'other-language', values: { present } }]);
}
