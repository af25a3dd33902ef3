import type { Request, RequestHandler, Response } from 'express';
import type { ArticleInput } from '../../article/intake.ts';
import { toListedArticle, withoutText } from '../../translation/listing/listed-article.ts';
import { apiReader } from '../guard/readers.ts';
import { filterOf } from '../request/article-filter.ts';
import type { HttpDeps } from '../http-deps.ts';
import { articleApiPath } from '../paths.ts';
import { readSources } from '../request/read-source.ts';
import { listQuery } from '../request/schemas.ts';
import { sendArticle } from '../answer/send-article.ts';
import { sendJson } from '../answer/send-tagged.ts';
import { awaitTranslation, awaitTranslations } from '../answer/await-translation.ts';
import { wrongHeader } from '../request/field-faults.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';
import type { articleList } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';

const DEFAULT_LIMIT = 20;
const LONGEST_KEY = 255;

export function listArticles(deps: HttpDeps): RequestHandler {
  const { services, settings } = deps;
  return async (request, response) => {
    const { limit = DEFAULT_LIMIT, cursor, ...query } = validate(listQuery, request.query);
    const filter = filterOf(query);
    const reader = apiReader(deps, request, response);
    const { items, next } = await services.articles.list({
      reader,
      limit,
      ...(filter && { filter }),
      ...(cursor !== undefined && cursor !== '' && { cursor }),
      targets: targetsOf(query.targets) ?? settings.targetLanguages,
    });
    const listed = items.map((entry) => toListedArticle(entry, settings.targetLanguages));
    const answer: Answer<typeof articleList> = { items: listed, next };
    await sendJson(request, response, JSON.stringify(answer), { reader });
  };
}

export function addArticle(deps: HttpDeps): RequestHandler {
  const { services } = deps;
  return async (request, response) => {
    const key = idempotencyKey(request);
    const { inputs, isBook, bookTitle: _, ...languages } = await readSources(request, deps);
    const keyed = key === undefined ? {} : { idempotencyKey: key };
    const all = inputs.map((input) => ({ ...input, ...languages, ...keyed }));
    if (isBook) return addBook(deps, request, response, all);
    const { article } = await services.intake.add(all[0]!);
    if (languages.targets && languages.targets.length > 0) {
      await awaitTranslation(deps, request, response, { id: article.id, targets: languages.targets });
    }
    // A request that repeats a key gets the answer of the first one.
    response.status(201).set('Location', articleApiPath(article.id));
    await sendArticle(deps, request, response, { id: article.id });
  };
}

/** Adds the chapters of a book, and sends them in its order, as in a list. */
async function addBook(
  deps: HttpDeps,
  request: Request,
  response: Response,
  inputs: readonly ArticleInput[],
): Promise<void> {
  const { intake, reading } = deps.services;
  const added = await intake.addAll(inputs);
  const targets = inputs[0]!.targets ?? [];
  const ids = added.map(({ id }) => id);
  if (targets.length > 0) await awaitTranslations(deps, request, response, { ids, targets });
  const items = await Promise.all(ids.map(async (id) => withoutText(await reading.read(id))));
  const answer: Answer<typeof articleList> = { items, next: null };
  response.status(201).set({ Location: articleApiPath(ids[0]!), 'Cache-Control': 'no-store' });
  response.json(answer);
}

/**
 * The string in the header, with or without its quotes
 * (draft-ietf-httpapi-idempotency-key-header, section 2.1).
 * @throws Problem `request-invalid`
 */
function idempotencyKey(request: Request): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = String(header).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= LONGEST_KEY) return key;
  throw wrongHeader('Idempotency-Key', 'not-a-key', { limit: LONGEST_KEY });
}
