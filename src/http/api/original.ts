import type { RequestHandler } from 'express';
import { DOCUMENT_TYPES } from '../../article/documents/document.ts';
import { mayRead } from '../../article/may-read.ts';
import { Problem } from '../../problem.ts';
import { ASKED_EACH_TIME, PRIVATE, setCaching } from '../answer/caching.ts';
import { contentTag } from '../answer/etag.ts';
import { sendTagged } from '../answer/send-tagged.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import { revisionQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['text/html', 'html'],
  ['text/markdown', 'md'],
  ['text/plain', 'txt'],
  ...Object.entries(DOCUMENT_TYPES).map(([ending, type]) => [type, ending] as const),
]);

/** What was sent, unchanged: the document, if the source was taken out of one. */
export function getOriginal(deps: HttpDeps): RequestHandler {
  return sendBytesOf(deps, 'original');
}

/** What was read, in which places count: for a document, the HTML that was taken out of it. */
export function getSource(deps: HttpDeps): RequestHandler {
  return sendBytesOf(deps, 'source');
}

/**
 * HTML among them must never run as a page of this site, so the browser saves the answer instead of
 * showing it.
 */
function sendBytesOf({ services }: HttpDeps, what: 'original' | 'source'): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    const { revision } = validate(revisionQuery, request.query);
    const original = await services.articles[what](id, revision);
    if (!original) {
      const article = await services.articles.get(id);
      if (article && revision !== undefined) throw new Problem('revision-not-found', { id, revision });
      throw new Problem('article-not-found', { id });
    }
    const bytes = Buffer.from(original.bytes);
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    const state = await services.articleStates.find(id);
    setCaching(request, response, state && mayRead(state, 'anyone') ? ASKED_EACH_TIME : PRIVATE);
    const ending = ENDINGS.get(original.contentType.split(';', 1)[0]!) ?? 'bin';
    response.attachment(`${id}-${original.revision}.${ending}`);
    // Not `response.set`, which would add a charset.
    response.setHeader('Content-Type', original.contentType);
    await sendTagged(request, response, bytes, contentTag(bytes.toString('latin1'), original.contentType));
  };
}
