import type { ResponseConfig } from '@asteasolutions/zod-to-openapi';
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { PROBLEM_KINDS } from '../../problem.ts';
import { problem } from './response-schemas.ts';
import { STATUSES } from '../answer/statuses.ts';
import { sourceBody } from '../request/schemas.ts';
import { SOURCE_TYPES } from '../request/source-body.ts';

/** Building blocks of the descriptions of operations. */

type Answers = Readonly<Record<string, ResponseConfig>>;

function header(description: string, required = true) {
  return { description, required, schema: { type: 'string' as const } };
}

export const etag = {
  ETag: header('Begins with the article’s version and changes with the body.'),
};
export const location = { Location: header('The path of the new resource, or of its progress.') };
export const here = { 'Content-Location': header('The path of the article.') };
export const waited = { 'Preference-Applied': header('`wait=SECONDS`, if the request waited.', false) };

export function json(
  description: string,
  schema: z.ZodType,
  headers: Readonly<Record<string, ReturnType<typeof header>>> = {},
): ResponseConfig {
  return { description, headers, content: { 'application/json': { schema } } };
}

/** The answer to a client that sends a known tag in `If-None-Match`. */
export const notModified: Answers = { 304: { description: 'Not Modified', headers: etag } };

/** Describes each status with its kinds of problem. The statuses of any request are added. */
export function problems(...statuses: readonly number[]): Answers {
  return Object.fromEntries(
    [...new Set([...statuses, 421, 429, 500, 503])].map((status) => {
      const kinds = PROBLEM_KINDS.filter((kind) => STATUSES[kind] === status);
      const headers = {
        ...(status === 401 && { 'WWW-Authenticate': header('Bearer') }),
        ...(status === 429 && { 'Retry-After': header('Seconds.') }),
      };
      const description = `${STATUS_CODES[status] ?? ''}: ${kinds.join(', ')}`;
      return [status, { description, headers, content: { 'application/problem+json': { schema: problem } } }];
    }),
  );
}

/** The statuses of a refused write. */
export const REFUSALS = [401, 403] as const;

/** The statuses of a refused source. */
export const BAD_SOURCE = [400, 413, 415, 422, 502, 503] as const;

/** The body of operations that accept a text. */
export const source = {
  required: true,
  content: Object.fromEntries(
    SOURCE_TYPES.map((type) => [
      type,
      {
        schema:
          type === 'application/json' ? sourceBody : z.string().meta({ description: 'The text itself.' }),
      },
    ]),
  ),
};

/** The security of a write; empty if anyone may write. */
export type Security = Record<string, string[]>[];
