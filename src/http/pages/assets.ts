import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { PREVIEW_IMAGES } from '../../presentation/discovery/preview-images.ts';
import type { Asset } from '../../presentation/site/assets.ts';
import { Problem } from '../../problem.ts';
import { heldFor, setCaching } from '../answer/caching.ts';
import type { HttpDeps } from '../http-deps.ts';

const PREVIEWS: ReadonlySet<string> = new Set(PREVIEW_IMAGES.map(({ name }) => name));

const A_YEAR_SECONDS = 365 * 24 * 60 * 60;
const A_DAY_SECONDS = 24 * 60 * 60;

const ENCODERS = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * The address changes with the content, so browsers may keep the file for ever. It is compressed
 * once, as well as possible.
 */
export function serveAssets({ assets }: HttpDeps): RequestHandler {
  const byUrl = new Map(assets.files.map((asset) => [asset.url, asset]));
  const compressed = new Map<string, Promise<Buffer>>();
  const compress = (asset: Asset, encoding: keyof typeof ENCODERS) => {
    const key = `${encoding} ${asset.url}`;
    const body = compressed.get(key) ?? ENCODERS[encoding](asset.body);
    compressed.set(key, body);
    return body;
  };
  return async (request, response) => {
    const asset = byUrl.get(request.path);
    if (!asset) throw new Problem('page-not-found', { path: request.path.slice(0, 200) });
    const encoding = (['br', 'gzip'] as const).find((each) => request.acceptsEncodings(each) === each);
    response.set('Content-Type', asset.contentType);
    setCaching(request, response, `${heldFor(A_YEAR_SECONDS)}, immutable`);
    // Pages of other sites show a preview of a link to an article.
    if (PREVIEWS.has(asset.name)) response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    response.vary('Accept-Encoding');
    if (encoding === undefined) {
      response.send(asset.body);
      return;
    }
    response.set('Content-Encoding', encoding).send(await compress(asset, encoding));
  };
}

/** Browsers request it for documents that name no icon, such as JSON. */
export function showFavicon({ assets }: HttpDeps): RequestHandler {
  return (request, response) => {
    setCaching(request, response, heldFor(A_DAY_SECONDS));
    response.redirect(302, assets.url('favicon.svg'));
  };
}
