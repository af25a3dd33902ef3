import type { ResponseConfig } from '@asteasolutions/zod-to-openapi';
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { ProblemKind } from '../../problem.ts';
import { STATUSES } from '../answer/statuses.ts';
import { problem } from './response-schemas.ts';

/** Building blocks of the answers in the descriptions of operations. */

export type Answers = Readonly<Record<string, ResponseConfig>>;
export type Headers = Readonly<Record<string, ReturnType<typeof header>>>;

function header(description: string, required = true) {
  return { description, required, schema: { type: 'string' as const } };
}

export const etag = {
  ETag: header('Begins with the article’s version and changes with the body.'),
};
export const location = { Location: header('The path of the new resource, or of its progress.') };
export const here = { 'Content-Location': header('The path of the article.') };
/** A list of added articles has neither. */
export const hereIfOne = {
  ETag: header('Of a single article.', false),
  'Content-Location': header('The path of a single article.', false),
};
export const waited = { 'Preference-Applied': header('`wait=SECONDS`, if the request waited.', false) };
export const requestId = {
  'X-Request-Id': header(
    'That of the request if it is acceptable, else a new one. The log of the server has it too.',
  ),
};

export function json(description: string, schema: z.ZodType, headers: Headers = {}): ResponseConfig {
  return { description, headers, content: { 'application/json': { schema } } };
}

/** The answer to a client that sends a known tag in `If-None-Match`. */
export const notModified: Answers = { 304: { description: 'Not Modified', headers: etag } };

/** Describes each status of these kinds of problem. */
export function problems(kinds: readonly ProblemKind[]): Answers {
  const statuses = new Set(kinds.map((kind) => STATUSES[kind]));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const own = [...new Set(kinds.filter((kind) => STATUSES[kind] === status))];
      const headers = {
        ...(status === 401 && { 'WWW-Authenticate': header('RFC 6750') }),
        ...(own.includes('rate-limited') && { 'Retry-After': header('Seconds.') }),
      };
      const description = `${STATUS_CODES[status] ?? ''}: ${own.join(', ')}`;
      return [status, { description, headers, content: { 'application/problem+json': problemOf(own) } }];
    }),
  );
}

/** A problem of one of these kinds. */
function problemOf(kinds: readonly ProblemKind[]) {
  const type = z.enum(kinds.map((kind) => `urn:sejajar:problem:${kind}`));
  return { schema: problem.and(z.looseObject({ type })) };
}
