import type { Request, Response } from 'express';
import type { Reader } from '../../article/may-read.ts';
import { cachingFor, isRead, setCaching } from './caching.ts';
import { codingFor, encode, LEAST_BYTES } from './content-coding.ts';
import { contentTag, knowsTag, tagIn } from './etag.ts';

/**
 * Sends a body with its entity tag, in the coding that the client accepts; or 304 if the client has
 * it already. Everything else about the answer is set before.
 * @param body a function is called unless the client has the body already
 */
export async function sendTagged(
  request: Request,
  response: Response,
  body: string | Buffer | (() => string),
  tag = contentTag(String(body)),
): Promise<void> {
  const isSmall = typeof body !== 'function' && Buffer.byteLength(body) < LEAST_BYTES;
  const coding = isSmall ? 'identity' : codingFor(request.headers['accept-encoding']);
  const tagged = tagIn(coding, tag);
  response.vary('Accept-Encoding');
  if (answersKnown(request, response, tagged)) return;
  // As Express does for text.
  if (!Buffer.isBuffer(body)) response.set('Content-Type', withCharset(response.get('Content-Type') ?? ''));
  const bytes = await encode(Buffer.from(typeof body === 'function' ? body() : body), coding);
  sendBytes(request, response, { bytes, coding });
}

/**
 * Sets the tag. Sends 304 if the client of a GET or HEAD request has the body with this tag, without
 * the fields that describe the body (RFC 9110, section 15.4.5).
 */
export function answersKnown(request: Request, response: Response, tag: string): boolean {
  response.set('ETag', tag);
  if (!isRead(request) || !knowsTag(request, tag)) return false;
  response.removeHeader('Content-Type');
  response.status(304).end();
  return true;
}

function withCharset(type: string): string {
  return /;\s*charset=/i.test(type) ? type : `${type}; charset=utf-8`;
}

interface Coded {
  readonly bytes: Buffer;
  readonly coding: string;
}

export function sendBytes(request: Request, response: Response, { bytes, coding }: Coded): void {
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  response.setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends JSON for which caches must ask again each time, in case it changed. */
export async function sendJson(
  request: Request,
  response: Response,
  body: string,
  { reader, tag }: { readonly reader: Reader; readonly tag?: string },
): Promise<void> {
  setCaching(request, response, cachingFor(reader));
  response.type('json');
  await sendTagged(request, response, body, tag);
}
