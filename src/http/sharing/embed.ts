import type { RequestHandler } from 'express';
import { embedArticle } from '../../presentation/embed/embed-article.ts';
import { heldFor, TEXT_SECONDS } from '../answer/caching.ts';
import { sendRepresentation } from '../answer/send-representation.ts';
import { OPEN_TO_OTHER_SITES } from '../guard/sharing.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { paragraphsIn, readRanges } from '../request/paragraph-ranges.ts';
import { articleId } from '../request/params.ts';
import { embedQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { siteAddress } from '../guard/site-address.ts';
import { loadShareable } from './shareable-article.ts';

/** Sends an article's rows to `<sejajar-article>`. */
export function embed(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const language = languageOf(response);
    const { languages, paragraphs } = validate(embedQuery, request.query);
    const id = articleId(request);
    const site = siteAddress(request, deps.settings);
    await sendRepresentation(deps, request, response, {
      article: id,
      shows: ['embed', id, languages ?? null, paragraphs ?? null, language, site],
      headers: {
        ...OPEN_TO_OTHER_SITES,
        // A popular page requests the same again and again.
        'Cache-Control': heldFor(TEXT_SECONDS),
        'Content-Language': language,
        Vary: 'Accept-Encoding, Accept-Language',
      },
      async render() {
        const { article, columns } = await loadShareable(deps, id, languages);
        const ranges = paragraphs === undefined ? undefined : readRanges(paragraphs);
        const embedded = embedArticle({
          t: deps.words.for(language),
          language,
          site,
          article,
          columns,
          paragraphs: ranges ? paragraphsIn(article.paragraphs, ranges) : article.paragraphs,
          place: ranges?.length === 1 ? placeOf(ranges[0]!) : '',
        });
        return {
          body: JSON.stringify(embedded),
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
        };
      },
    });
  };
}

function placeOf([first, last]: readonly [string, string]): string {
  return first === last ? `#${first}` : `#${first}-${last}`;
}
