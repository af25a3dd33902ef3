import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import accepts from 'accepts';
import { LRUCache } from 'lru-cache';

/** RFC 9110, section 8.4.1. The first that a client accepts is sent. */
const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/** Higher qualities take several times as long and save a few percent of such texts. */
const BROTLI_QUALITY = 5;
/** A smaller body fits into one packet anyway. */
export const LEAST_BYTES = 1024;

const encodeBrotli = promisify(brotliCompress);
const decodeBrotli = promisify(brotliDecompress);
const encodeGzip = promisify(gzip);
const decodeGzip = promisify(gunzip);

/** Browsers send a handful of values. A longer one was made on purpose. */
const chosen = new LRUCache<string, Coding>({ max: 100 });
const LONGEST_KEPT = 200;

/** @param wish the header `Accept-Encoding` */
export function codingFor(wish: string | readonly string[] | undefined): Coding {
  if (wish === undefined) return 'identity';
  const header = String(wish);
  const known = chosen.get(header);
  if (known !== undefined) return known;
  // It reads nothing but this header.
  const request = { headers: { 'accept-encoding': header } } as unknown as Parameters<typeof accepts>[0];
  const accepted = accepts(request);
  const coding = CODINGS.find((each) => accepted.encodings([each]) === each) ?? 'identity';
  if (header.length <= LONGEST_KEPT) chosen.set(header, coding);
  return coding;
}

/** Compresses outside the event loop. */
export function encode(body: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'br') {
    return encodeBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  }
  return coding === 'gzip' ? encodeGzip(body) : Promise.resolve(body);
}

export function decode(body: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'br') return decodeBrotli(body);
  return coding === 'gzip' ? decodeGzip(body) : Promise.resolve(body);
}
