import type { RequestHandler } from 'express';
import { embedArticle } from '../../presentation/embed/embed-article.ts';
import { articleTag, isKnown } from '../answer/etag.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { paragraphsIn, readRanges } from '../request/paragraph-ranges.ts';
import { articleId } from '../request/params.ts';
import { embedQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { siteAddress } from '../guard/site-address.ts';
import { loadShareable } from './shareable-article.ts';

/**
 * A popular page requests the same again and again. A correction may appear there this much later.
 */
const SECONDS = 60;

/** Sends an article's rows to `<sejajar-article>`. */
export function embed(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const language = languageOf(response);
    const { languages, paragraphs } = validate(embedQuery, request.query, language);
    const { article, columns } = await loadShareable(deps, articleId(request), languages);
    const ranges = paragraphs === undefined ? undefined : readRanges(paragraphs);
    const body = JSON.stringify(
      embedArticle({
        t: deps.words.for(language),
        language,
        site: siteAddress(request, deps.settings),
        article,
        columns,
        paragraphs: ranges ? paragraphsIn(article.paragraphs, ranges) : article.paragraphs,
        place: ranges?.length === 1 ? placeOf(ranges[0]!) : '',
      }),
    );
    response.set({ 'Cache-Control': `public, max-age=${SECONDS}`, 'Content-Language': language });
    response.vary('Accept-Language');
    if (!isKnown(request, response, articleTag(article.version, body))) response.type('json').send(body);
  };
}

function placeOf([first, last]: readonly [string, string]): string {
  return first === last ? `#${first}` : `#${first}-${last}`;
}
