import { type ContentType, parse } from 'content-type';
import express, { type Request, type RequestHandler } from 'express';
import { DOCUMENT_BYTES, DOCUMENT_TYPES } from '../../article/documents/document.ts';
import { isDocumentType } from '../../article/documents/document-kind.ts';
import { formatOfMediaType } from '../../article/format-of.ts';
import { Problem } from '../../problem.ts';
import type { HttpDeps } from '../http-deps.ts';

export const SOURCE_TYPES = [
  'application/json',
  'text/plain',
  'text/html',
  'text/markdown',
  ...Object.values(DOCUMENT_TYPES),
] as const;

/** JSON may escape each byte of a text with six (`\u00e9`). */
const JSON_BYTES_A_BYTE = 6;
/** Room for the other fields. */
const JSON_BYTES_MORE = 64 * 1024;

export function isJson(request: Request): boolean {
  return mediaType(request) === 'application/json';
}

/** The media type without its parameters, in lower case; empty if the request names none. */
export function mediaType(request: Request): string {
  return contentType(request).type;
}

/** The charset parameter (RFC 9110, section 8.3.1). If there are several, the first. */
export function charsetOf(request: Request): string | undefined {
  return contentType(request).parameters['charset'] || undefined;
}

function contentType({ headers }: Request): ContentType {
  return parse(headers['content-type'] ?? '');
}

/** The bytes that `express.raw` read; empty without a body. */
export function bodyBytes(request: Request): Uint8Array {
  return request.body instanceof Uint8Array ? request.body : new Uint8Array();
}

/** Reads the bytes of a source, up to the limit of the settings. */
export function readSourceBody({ settings: { limits } }: HttpDeps): RequestHandler[] {
  const largestJson = JSON_BYTES_A_BYTE * limits.bytes + JSON_BYTES_MORE;
  return [
    (request, response, next) => {
      const type = mediaType(request);
      if (!isJson(request) && !isDocumentType(type) && formatOfMediaType(type) === undefined) {
        const accepted = SOURCE_TYPES.join(', ');
        response.set(request.method === 'POST' ? 'Accept-Post' : 'Accept', accepted);
        throw new Problem('media-type-unsupported', { type: type.slice(0, 100), accepted });
      }
      next();
    },
    express.raw({ type: (request) => isJson(request as Request), limit: largestJson }),
    express.raw({ type: (request) => isDocumentType(mediaType(request as Request)), limit: DOCUMENT_BYTES }),
    express.raw({ type: (request) => !isJson(request as Request), limit: limits.bytes }),
  ];
}

/** Reads a small JSON body, or none. */
export function readJsonBody(): RequestHandler[] {
  return [
    express.raw({ type: () => true, limit: JSON_BYTES_MORE }),
    (request, _response, next) => {
      if (bodyBytes(request).length > 0 && !isJson(request)) {
        const type = mediaType(request).slice(0, 100);
        throw new Problem('media-type-unsupported', { type, accepted: 'application/json' });
      }
      next();
    },
  ];
}
