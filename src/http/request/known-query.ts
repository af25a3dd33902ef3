import type { Request, RequestHandler } from 'express';
import type { z } from 'zod';
import { type FieldFault, InvalidRequest } from './field-faults.ts';
import { glossaryFileQuery, replaceGlossaryQuery } from './glossary-body.ts';
import { tmxQuery } from './tmx-body.ts';
import { faultsOfParameters } from './validate.ts';
import {
  articleQuery,
  copiesQuery,
  estimateQuery,
  listQuery,
  revisionQuery,
  searchQuery,
  sourceQuery,
  suggestionsQuery,
  targetsQuery,
} from './schemas.ts';

/**
 * The query parameters of each operation of the API, without `lng`, which all of them know. An
 * operation without a line knows no other.
 */
const API_QUERIES: Readonly<Record<string, z.ZodObject>> = {
  'get /articles': listQuery,
  'post /articles': sourceQuery,
  'post /previews': sourceQuery,
  'get /articles/:id': articleQuery,
  'put /articles/:id': sourceQuery,
  'get /articles/:id/original': revisionQuery,
  'get /articles/:id/source': revisionQuery,
  'get /articles/:id/estimate': estimateQuery,
  'get /articles/:id/suggestions': suggestionsQuery,
  'get /articles/:id/events': targetsQuery,
  'post /estimate': sourceQuery,
  'post /glossaries': glossaryFileQuery,
  'post /glossaries/previews': glossaryFileQuery,
  'post /memory': tmxQuery,
  'put /glossaries/:source/:target': replaceGlossaryQuery,
  'get /search': searchQuery,
  'get /copies': copiesQuery,
};

/** The language of problems, on every address of the server. */
export const LANGUAGE_PARAMETER = 'lng';
/** A hostile query may have thousands. */
const MOST_NAMED = 20;
const LONGEST_NAME = 100;

/**
 * Refuses a parameter that the operation does not know. It would change nothing, and its sender
 * would not notice. Wrong values of the others are named at the same time.
 * @param operation such as `get /articles/:id`
 */
export function requireKnownQuery(operation: string): RequestHandler {
  const schema = API_QUERIES[operation];
  const known = [...Object.keys(schema?.shape ?? {}), LANGUAGE_PARAMETER];
  const accepted = known.join(', ');
  return ({ query }, _response, next) => {
    const [first, ...others] = unknownIn(query, known, { reason: 'unknown-among', values: { accepted } });
    if (first) throw new InvalidRequest([first, ...others, ...(schema ? wrongIn(query, schema) : [])]);
    next();
  };
}

/**
 * The parameters of a source belong to a body that is the text itself. JSON has members for them.
 * @throws InvalidRequest
 */
export function refuseQueryBesideJson({ query }: Request): void {
  const [first, ...others] = unknownIn(query, [LANGUAGE_PARAMETER], { reason: 'in-body' });
  if (first) throw new InvalidRequest([first, ...others]);
}

function unknownIn(
  query: Request['query'],
  known: readonly string[],
  fault: Pick<FieldFault, 'reason' | 'values'>,
): readonly FieldFault[] {
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .slice(0, MOST_NAMED)
    .map((name) => name.slice(0, LONGEST_NAME))
    .map((parameter) => ({ parameter, field: parameter, ...fault }));
}

function wrongIn(query: Request['query'], schema: z.ZodObject): readonly FieldFault[] {
  const own = Object.entries(query).filter(([name]) => Object.hasOwn(schema.shape, name));
  return faultsOfParameters(schema, Object.fromEntries(own));
}
