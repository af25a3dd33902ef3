import type { RequestHandler } from 'express';
import type { Offered } from '../../presentation/offline/copies.ts';
import { Problem } from '../../problem.ts';
import { contentTag } from '../answer/etag.ts';
import { sendJson } from '../answer/send-tagged.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { copyList } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { copiesQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';

const DEFAULT_LIMIT = 20;

/** Lists the articles that a device can keep, each with the size and the tag of its JSON. */
export function listCopies({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { limit = DEFAULT_LIMIT, cursor } = validate(copiesQuery, request.query, languageOf(response));
    const { items, next } = await services.articles.list({
      limit,
      ...(cursor !== undefined && cursor !== '' && { cursor }),
      targets: [],
    });
    const offered: Offered[] = [];
    for (const { id } of items) {
      // One after the other, so that a page of large articles does not block other requests.
      const copy = await offer(services.reading, id);
      if (copy) offered.push(copy);
    }
    await sendJson(
      request,
      response,
      JSON.stringify({ items: offered, next } satisfies Answer<typeof copyList>),
    );
  };
}

/** `undefined` if it was deleted in the meantime. */
async function offer(reading: HttpDeps['services']['reading'], id: string): Promise<Offered | undefined> {
  try {
    const article = await reading.read(id);
    const body = JSON.stringify(article);
    const { title, sourceLanguage, confidential, version } = article;
    const etag = contentTag(String(version), body);
    return { id, title, sourceLanguage, confidential, bytes: Buffer.byteLength(body), etag };
  } catch (error) {
    if (error instanceof Problem && error.kind === 'article-not-found') return undefined;
    throw error;
  }
}
