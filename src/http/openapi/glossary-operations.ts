import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { API_PATH } from '../paths.ts';
import { glossaryBody, translationOfTerm } from '../request/glossary-body.ts';
import { etag, here, json, notModified, problems, REFUSALS, type Security } from './answers.ts';
import { glossary, glossaryEntry, glossaryList, replacedGlossary } from './glossary-schemas.ts';

const GLOSSARIES = `${API_PATH}/glossaries`;
const GLOSSARY = `${GLOSSARIES}/{source}/{target}`;
const TERM = `${GLOSSARY}/entries/{term}`;

const pair = { source: z.string().meta({ example: 'id' }), target: z.string().meta({ example: 'en' }) };
const ofPair = z.object(pair);
const ofTerm = z.object({ ...pair, term: z.string().meta({ example: 'menteri luar negeri' }) });
const ifMatch = z.object({
  'If-Match': z.string().optional().meta({ description: 'The ETag of the glossary to change.' }),
});
const ifMatchTerm = z.object({
  'If-Match': z.string().optional().meta({ description: 'The ETag of the entry to change.' }),
});
const file = {
  schema: z.string().meta({ description: 'Two columns. The first line may name their languages.' }),
};
const files = { 'text/csv': file, 'text/tab-separated-values': file };
const BAD_GLOSSARY = [400, 413, 415, 422] as const;

export function addGlossaryOperations(registry: OpenAPIRegistry, security: Security): void {
  registry.registerPath({
    method: 'get',
    path: GLOSSARIES,
    operationId: 'listGlossaries',
    summary: 'The pairs of languages that have a glossary',
    responses: { 200: json('All of them', glossaryList, etag), ...notModified, ...problems() },
  });
  registry.registerPath({
    method: 'get',
    path: GLOSSARY,
    operationId: 'getGlossary',
    summary: 'The terms of a pair and their translations',
    request: { params: ofPair },
    responses: {
      200: {
        description: 'The format that the client prefers',
        headers: etag,
        content: { 'application/json': { schema: glossary }, ...files },
      },
      ...notModified,
      ...problems(400, 404, 422),
    },
  });
  registry.registerPath({
    method: 'put',
    path: GLOSSARY,
    operationId: 'replaceGlossary',
    summary: 'Replaces all terms of the pair',
    security,
    request: {
      params: ofPair,
      headers: ifMatch,
      body: { required: true, content: { 'application/json': { schema: glossaryBody }, ...files } },
    },
    responses: {
      200: json('The present entries', replacedGlossary, { ...here, ...etag }),
      201: json('The present entries; there were none before', replacedGlossary, { ...here, ...etag }),
      ...problems(...REFUSALS, ...BAD_GLOSSARY, 412),
    },
  });
  registry.registerPath({
    method: 'delete',
    path: GLOSSARY,
    operationId: 'deleteGlossary',
    summary: 'Removes all terms of the pair',
    security,
    request: { params: ofPair, headers: ifMatch },
    responses: { 204: { description: 'Removed' }, ...problems(...REFUSALS, 400, 404, 412, 422) },
  });
  registry.registerPath({
    method: 'get',
    path: TERM,
    operationId: 'getTerm',
    summary: 'One term',
    request: { params: ofTerm },
    responses: { 200: json('The term', glossaryEntry, etag), ...notModified, ...problems(400, 404, 422) },
  });
  registry.registerPath({
    method: 'put',
    path: TERM,
    operationId: 'putTerm',
    summary: 'Adds a term or changes its translation',
    security,
    request: {
      params: ofTerm,
      headers: ifMatchTerm,
      body: { required: true, content: { 'application/json': { schema: translationOfTerm } } },
    },
    responses: {
      200: json('It existed before', glossaryEntry, etag),
      201: json('It is new', glossaryEntry, etag),
      ...problems(...REFUSALS, ...BAD_GLOSSARY, 412),
    },
  });
  registry.registerPath({
    method: 'delete',
    path: TERM,
    operationId: 'deleteTerm',
    summary: 'Removes a term',
    security,
    request: { params: ofTerm, headers: ifMatchTerm },
    responses: { 204: { description: 'Removed' }, ...problems(...REFUSALS, 400, 404, 412, 422) },
  });
}
