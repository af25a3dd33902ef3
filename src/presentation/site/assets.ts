import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fingerprint } from '../../text/fingerprint.ts';

/** A file for browsers. Its address changes with its content, so it can be cached forever. */
export interface Asset {
  /** The built file's name: `style.css`. */
  readonly name: string;
  /** `/assets/style.3f1c9a….css` */
  readonly url: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface Assets {
  readonly files: readonly Asset[];
  /** @param name the built file's name: `style.css` */
  url(name: string): string;
  /** The service worker's script. Its address must not change, so it is not an asset. */
  serviceWorker(): string;
}

const SERVICE_WORKER = 'service-worker.js';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Reads the built files of `public/`. @param folder `dist/public` */
export function readAssets(folder: string): Assets {
  const byName = new Map(
    readdirSync(folder)
      .filter((name) => extname(name) in CONTENT_TYPES && name !== SERVICE_WORKER)
      .map((name) => [name, toAsset(name, readFileSync(join(folder, name)))]),
  );
  return {
    files: [...byName.values()],
    url(name) {
      const asset = byName.get(name);
      if (!asset) throw new Error(`${name} was not built into ${folder}`);
      return asset.url;
    },
    serviceWorker: () => readFileSync(join(folder, SERVICE_WORKER), 'utf8'),
  };
}

function toAsset(name: string, body: Buffer): Asset {
  const extension = extname(name);
  const print = fingerprint(body.toString('utf8')).slice(0, 16);
  return {
    name,
    url: `/assets/${basename(name, extension)}.${print}${extension}`,
    contentType: CONTENT_TYPES[extension]!,
    body,
  };
}
