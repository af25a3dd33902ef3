import type { Response } from 'express';
import type { Problem, ProblemKind } from '../../problem.ts';

/**
 * The HTTP status of each kind of problem (RFC 9110, section 15, unless another source is named).
 */
export const STATUSES: Readonly<Record<ProblemKind, number>> = {
  'text-empty': 422,
  // 15.5.16: the content itself may show that its type is unsupported.
  'text-binary': 415,
  'text-too-large': 413,
  'too-many-paragraphs': 413,
  'too-many-lines': 413,
  'too-many-elements': 413,
  'text-too-complex': 422,
  'charset-unknown': 415,
  'markup-too-deep': 422,
  'document-broken': 422,
  'document-encrypted': 422,
  'document-too-large': 413,
  'document-without-text': 422,
  'document-is-book': 422,
  'draft-not-found': 404,
  'draft-changed': 409,
  'adjustment-refused': 422,
  'file-malformed': 422,
  'glossary-invalid': 422,
  'glossary-empty': 422,
  'glossary-too-large': 413,
  'glossary-line-invalid': 422,
  'glossary-line-conflict': 422,
  'glossary-pair-differs': 422,
  'glossary-languages-unknown': 422,
  'term-exists': 409,
  'article-not-found': 404,
  'glossary-not-found': 404,
  'term-not-found': 404,
  'revision-not-found': 404,
  'column-not-found': 404,
  'paragraph-not-found': 404,
  'answer-not-found': 404,
  'page-not-found': 404,
  'method-not-allowed': 405,
  'language-invalid': 400,
  'target-is-source': 422,
  'request-invalid': 400,
  'field-missing': 400,
  'json-malformed': 400,
  'media-type-unsupported': 415,
  'coding-unsupported': 415,
  'json-as-text': 400,
  'file-as-text': 400,
  'cursor-invalid': 400,
  // https://oembed.com, section 2.3.4
  'format-not-implemented': 501,
  'search-empty': 400,
  'version-mismatch': 412,
  'glossary-changed': 412,
  // draft-ietf-httpapi-idempotency-key-header, section 2.7
  'idempotency-conflict': 422,
  'address-invalid': 422,
  'address-private': 422,
  'fetch-failed': 502,
  unauthorized: 401,
  'host-refused': 403,
  // 15.5.20
  'host-misdirected': 421,
  'origin-refused': 403,
  // RFC 6585, section 4
  'rate-limited': 429,
  'server-busy': 503,
  'no-engine': 503,
  offline: 503,
  confidential: 503,
  'target-unsupported': 422,
  'setting-invalid': 500,
  'port-in-use': 500,
  'port-refused': 500,
  'data-unwritable': 503,
  'database-newer': 503,
  'database-unreadable': 503,
  'store-lost': 503,
  'store-unavailable': 503,
  'store-incomplete': 503,
  'copy-target-other': 500,
  'copy-target-busy': 500,
  internal: 500,
};

/** Sets the status, and the headers that HTTP requires for some kinds of problem. */
export function setProblemHeaders(response: Response, { kind, values }: Problem): void {
  response.status(STATUSES[kind]).set('Cache-Control', 'no-store').vary('Accept-Language, Cookie');
  // RFC 9110: a 401 has a challenge (15.5.2), and a 405 lists the allowed methods (15.5.6).
  if (kind === 'unauthorized') response.set('WWW-Authenticate', challenge(response));
  if (kind === 'method-not-allowed') response.set('Allow', String(values['allowed']));
  // 15.5.16
  if (kind === 'coding-unsupported') response.set('Accept-Encoding', String(values['accepted']));
  if (kind === 'rate-limited' || kind === 'server-busy' || kind === 'store-unavailable')
    response.set('Retry-After', String(values['seconds']));
}

/** RFC 6750, section 3: a request without a token gets no error code. */
function challenge({ req: request }: Response): string {
  const isTokenWrong = /^bearer +\S/i.test(request.headers.authorization ?? '');
  return `Bearer realm="Sejajar"${isTokenWrong ? ', error="invalid_token"' : ''}`;
}
