import type { Request, RequestHandler } from 'express';
import { type Oembed, writeOembed } from '../../interchange/oembed.ts';
import { previewImage } from '../../presentation/discovery/preview-images.ts';
import { embedCode } from '../../presentation/embed/embed-code.tsx';
import { LIBRARY_PATH } from '../../presentation/paths.ts';
import { titleOf } from '../../presentation/title-and-excerpt.ts';
import { Problem } from '../../problem.ts';
import { heldFor, setCaching, TEXT_SECONDS } from '../answer/caching.ts';
import { sendTagged } from '../answer/send-tagged.ts';
import type { HttpDeps } from '../http-deps.ts';
import { oembedQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { siteAddress } from '../guard/site-address.ts';
import { loadShareable } from './shareable-article.ts';
import { type View, VIEWS } from '../../presentation/reading-layout.ts';

/**
 * CSS pixels that fit into most columns of text. The element itself is as wide as there is room.
 */
const WIDTH = 800;
const HEIGHT = 600;
/** How long the other site may use the description: it stores the code with its own page anyway. */
const CACHE_AGE_SECONDS = 3600;

const FORMATS = ['json', 'xml'] as const;

/** Describes how to embed an article's page (https://oembed.com). */
export function answerOembed(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { format = 'json', ...query } = validate(oembedQuery, request.query);
    if (!FORMATS.some((each) => each === format))
      throw new Problem('format-not-implemented', { format, accepted: FORMATS.join(', ') });
    const oembed = await oembedOf(deps, request, query);
    const body = format === 'xml' ? writeOembed(oembed) : JSON.stringify(oembed);
    setCaching(request, response, heldFor(TEXT_SECONDS));
    response.type(format === 'xml' ? 'text/xml' : 'json');
    await sendTagged(request, response, body);
  };
}

interface OembedQuery {
  readonly url: string;
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/**
 * @throws Problem `page-not-found` if the address is not a page of an article that may be embedded
 */
async function oembedOf(deps: HttpDeps, request: Request, query: OembedQuery): Promise<Oembed> {
  const { url, maxwidth = Infinity, maxheight = Infinity } = query;
  const site = siteAddress(request, deps.settings);
  const address = readPageAddress(url, site);
  const nothing = new Problem('page-not-found', { path: url.slice(0, 200) });
  if (!address) throw nothing;
  const { article, columns } = await loadShareable(deps, address.id, address.languages).catch(
    (error: unknown) => {
      // Whatever the reason, this address has no description.
      throw error instanceof Problem ? nothing : error;
    },
  );
  const { paragraphs, view } = address;
  const image = previewImage({ site, assets: deps.assets }, { width: maxwidth, height: maxheight });
  const [width, height] = [Math.min(maxwidth, WIDTH), Math.min(maxheight, HEIGHT)];
  return {
    version: '1.0',
    type: 'rich',
    title: titleOf(article, columns).text,
    ...(article.author !== undefined && { author_name: article.author }),
    provider_name: 'Sejajar',
    provider_url: site + LIBRARY_PATH,
    cache_age: CACHE_AGE_SECONDS,
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
    ...(image && {
      thumbnail_url: image.address,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  };
}

/** The parts of the address of an article's page. */
interface PageAddress {
  readonly id: string;
  /** `id+fr` */
  readonly languages?: string;
  readonly view?: View;
  /** `p3-p7` */
  readonly paragraphs?: string;
}

/**
 * Reads the address of an article's page; `undefined` if it is another address.
 * @param site the origin of this site, without a slash at the end
 */
function readPageAddress(address: string, site: string): PageAddress | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const path = url && pathBelow(url, site);
  const [, id, languages] = /^\/articles\/([^/]+)(?:\/([^/]+))?\/?$/.exec(path ?? '') ?? [];
  if (!url || id === undefined) return undefined;
  try {
    const view = VIEWS.find((each) => each === url.searchParams.get('view'));
    const [paragraphs] = /(?<=^#)p\d{1,9}(?:-p\d{1,9})?$/.exec(url.hash) ?? [];
    return {
      id: decodeURIComponent(id),
      ...(languages !== undefined && { languages: decodeURIComponent(languages) }),
      ...(view && { view }),
      ...(paragraphs !== undefined && { paragraphs }),
    };
  } catch (error) {
    // A `%` that is not an escaped byte.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The path below `site`. A page is the same one by http and by https. */
function pathBelow({ protocol, host, pathname }: URL, site: string): string | undefined {
  const own = new URL(site);
  const base = own.pathname.replace(/\/$/, '');
  const isOwn = /^https?:$/.test(protocol) && host === own.host && pathname.startsWith(`${base}/`);
  return isOwn ? pathname.slice(base.length) : undefined;
}
