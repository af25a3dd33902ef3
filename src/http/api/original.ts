import type { RequestHandler } from 'express';
import { mayRead } from '../../article/may-read.ts';
import { Problem } from '../../problem.ts';
import { ASKED_EACH_TIME, PRIVATE, setCaching } from '../answer/caching.ts';
import { contentTag } from '../answer/etag.ts';
import { sendTagged } from '../answer/send-tagged.ts';
import { articleId } from '../request/params.ts';
import type { HttpDeps } from '../http-deps.ts';
import { revisionQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';

const ENDINGS: Readonly<Record<string, string>> = { html: 'html', markdown: 'md', plain: 'txt' };

/**
 * The bytes of the source, unchanged. HTML among them must never run as a page of this site, so the
 * browser saves the answer instead of showing it.
 */
export function getOriginal({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    const { revision } = validate(revisionQuery, request.query);
    const original = await services.articles.original(id, revision);
    if (!original) {
      const article = await services.articles.get(id);
      if (article && revision !== undefined) throw new Problem('revision-not-found', { id, revision });
      throw new Problem('article-not-found', { id });
    }
    const bytes = Buffer.from(original.bytes);
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    const state = await services.articleStates.find(id);
    setCaching(request, response, state && mayRead(state, 'anyone') ? ASKED_EACH_TIME : PRIVATE);
    const ending = ENDINGS[/^text\/(\w+)/.exec(original.contentType)?.[1] ?? ''] ?? 'bin';
    response.attachment(`${id}-${original.revision}.${ending}`);
    // Not `response.set`, which would add a charset.
    response.setHeader('Content-Type', original.contentType);
    await sendTagged(request, response, bytes, contentTag(bytes.toString('latin1'), original.contentType));
  };
}
