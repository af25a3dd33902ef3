import type { Request, RequestHandler } from 'express';
import { type Oembed, writeOembed } from '../../interchange/oembed.ts';
import { embedCode } from '../../presentation/embed/embed-code.tsx';
import { LIBRARY_PATH } from '../../presentation/paths.ts';
import { titleOf } from '../../presentation/title-of.ts';
import { Problem } from '../../problem.ts';
import { contentTag, isKnown } from '../answer/etag.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { oembedQuery } from '../request/schemas.ts';
import { take } from '../request/validate.ts';
import { siteAddress } from '../guard/site-address.ts';
import { readPageAddress } from './page-address.ts';
import { findShared } from './find-shared.ts';

/** What fits into most columns of text; the element is as wide as there is room. CSS pixels. */
const WIDTH = 800;
const HEIGHT = 600;
const SECONDS = 3600;

const FORMATS = ['json', 'xml'] as const;

/** How to embed an article's page (https://oembed.com). */
export function answerOembed(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { format = 'json', ...query } = take(oembedQuery, request.query, languageOf(response));
    if (!FORMATS.some((each) => each === format))
      throw new Problem('format-not-implemented', { format, accepted: FORMATS.join(', ') });
    const oembed = await describe(deps, request, query);
    const body = format === 'xml' ? writeOembed(oembed) : JSON.stringify(oembed);
    response.set('Cache-Control', `public, max-age=${SECONDS}`);
    if (!isKnown(request, response, contentTag(body)))
      response.type(format === 'xml' ? 'text/xml' : 'json').send(body);
  };
}

interface Wanted {
  readonly url: string;
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** @throws Problem `page-not-found` for what is no page of an article that may be shared */
async function describe(deps: HttpDeps, request: Request, wanted: Wanted): Promise<Oembed> {
  const { url, maxwidth = WIDTH, maxheight = HEIGHT } = wanted;
  const site = siteAddress(request, deps.settings);
  const address = readPageAddress(url, [site]);
  const nothing = new Problem('page-not-found', { path: url.slice(0, 200) });
  if (!address) throw nothing;
  const { article, columns } = await findShared(deps, address.id, address.languages).catch(
    (error: unknown) => {
      // Whatever refuses it, here there is no answer for this address.
      throw error instanceof Problem ? nothing : error;
    },
  );
  const { paragraphs, view } = address;
  const [width, height] = [Math.min(maxwidth, WIDTH), Math.min(maxheight, HEIGHT)];
  return {
    version: '1.0',
    type: 'rich',
    title: titleOf(article, columns).text,
    ...(article.author !== undefined && { author_name: article.author }),
    provider_name: 'Sejajar',
    provider_url: site + LIBRARY_PATH,
    cache_age: SECONDS,
    html: embedCode({
      site,
      article,
      columns,
      stacked: view === 'stacked',
      ...(paragraphs !== undefined && { paragraphs }),
      height,
    }),
    width,
    height,
  };
}
