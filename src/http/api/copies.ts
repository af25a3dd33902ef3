import type { RequestHandler } from 'express';
import type { Offered } from '../../presentation/offline/copies.ts';
import { Problem } from '../../problem.ts';
import { listFiltered } from '../../translation/listing/list-filtered.ts';
import { articleTag } from '../answer/etag.ts';
import { sendTagged } from '../answer/send-json.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpParts } from '../http-deps.ts';
import { copiesQuery } from '../request/schemas.ts';
import { take } from '../request/validate.ts';

const USUAL_PAGE = 20;

/** What there is to keep on a device, and how large it is: each article as a GET of it would be answered. */
export function listCopies({ services }: HttpParts): RequestHandler {
  return async (request, response) => {
    const { limit = USUAL_PAGE, cursor } = take(copiesQuery, request.query, languageOf(response));
    const { items, next } = await listFiltered(services, {
      limit,
      ...(cursor !== undefined && cursor !== '' && { cursor }),
      targets: [],
    });
    const offered: Offered[] = [];
    for (const { id } of items) {
      // One after another: a page of large articles is no reason to let other requests wait.
      const copy = await offer(services.reading, id);
      if (copy) offered.push(copy);
    }
    sendTagged(request, response, JSON.stringify({ items: offered, next }));
  };
}

/** `undefined` where it was deleted in the meantime. */
async function offer(reading: HttpParts['services']['reading'], id: string): Promise<Offered | undefined> {
  try {
    const article = await reading.read(id);
    const body = JSON.stringify(article);
    const { title, sourceLanguage, confidential, version } = article;
    const etag = articleTag(version, body);
    return { id, title, sourceLanguage, confidential, bytes: Buffer.byteLength(body), etag };
  } catch (error) {
    if (error instanceof Problem && error.kind === 'article-not-found') return undefined;
    throw error;
  }
}
