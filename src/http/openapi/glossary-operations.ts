import { z } from 'zod';
import { API_PATH } from '../paths.ts';
import { glossaryBody, translationOfTerm } from '../request/glossary-body.ts';
import { etag, here, json, notModified } from './answers.ts';
import { glossary, glossaryEntry, glossaryList, replacedGlossary } from './glossary-schemas.ts';
import type { AddOperation } from './operations.ts';
import { BAD_JSON, BAD_PAIR } from './problem-groups.ts';

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

export function addGlossaryOperations(add: AddOperation): void {
  add({
    tag: 'glossaries',
    method: 'get',
    path: GLOSSARIES,
    operationId: 'listGlossaries',
    summary: 'The pairs of languages that have a glossary',
    description: 'One item for each pair, with the number of its terms.',
    answers: { 200: json('All of them', glossaryList, etag), ...notModified },
  });
  add({
    tag: 'glossaries',
    method: 'get',
    path: GLOSSARY,
    operationId: 'getGlossary',
    summary: 'The terms of a pair and their translations',
    description: 'As JSON, CSV or TSV: the type that `Accept` prefers.',
    request: { params: ofPair },
    answers: {
      200: {
        description: 'The format that the client prefers',
        headers: etag,
        content: { 'application/json': { schema: glossary }, ...files },
      },
      ...notModified,
    },
    problems: [...BAD_PAIR, 'glossary-not-found'],
  });
  add({
    tag: 'glossaries',
    method: 'put',
    path: GLOSSARY,
    operationId: 'replaceGlossary',
    summary: 'Replaces all terms of the pair',
    description: 'Translations with another term in them become outdated, in the affected paragraphs only.',
    isForWriters: true,
    request: {
      params: ofPair,
      headers: ifMatch,
      body: { required: true, content: { 'application/json': { schema: glossaryBody }, ...files } },
    },
    answers: {
      200: json('The present entries', replacedGlossary, { ...here, ...etag }),
      201: json('The present entries; there were none before', replacedGlossary, { ...here, ...etag }),
    },
    problems: [
      ...BAD_JSON,
      ...BAD_PAIR,
      'charset-unknown',
      'text-binary',
      'glossary-invalid',
      'glossary-empty',
      'glossary-too-large',
      'glossary-line-invalid',
      'glossary-line-conflict',
      'glossary-pair-differs',
      'glossary-changed',
      'server-busy',
      'text-too-complex',
    ],
  });
  add({
    tag: 'glossaries',
    method: 'delete',
    path: GLOSSARY,
    operationId: 'deleteGlossary',
    summary: 'Removes all terms of the pair',
    description: 'The translations stay; those with a term in them become outdated.',
    isForWriters: true,
    request: { params: ofPair, headers: ifMatch },
    answers: { 204: { description: 'Removed' } },
    problems: [...BAD_PAIR, 'glossary-not-found', 'glossary-changed'],
  });
  add({
    tag: 'glossaries',
    method: 'get',
    path: TERM,
    operationId: 'getTerm',
    summary: 'One term',
    description: 'The term and its translation.',
    request: { params: ofTerm },
    answers: { 200: json('The term', glossaryEntry, etag), ...notModified },
    problems: [...BAD_PAIR, 'glossary-invalid', 'term-not-found'],
  });
  add({
    tag: 'glossaries',
    method: 'put',
    path: TERM,
    operationId: 'putTerm',
    summary: 'Adds a term or changes its translation',
    description: 'Other terms of the pair stay.',
    isForWriters: true,
    request: {
      params: ofTerm,
      headers: ifMatchTerm,
      body: { required: true, content: { 'application/json': { schema: translationOfTerm } } },
    },
    answers: {
      200: json('It existed before', glossaryEntry, etag),
      201: json('It is new', glossaryEntry, etag),
    },
    problems: [...BAD_JSON, ...BAD_PAIR, 'glossary-invalid', 'glossary-too-large', 'glossary-changed'],
  });
  add({
    tag: 'glossaries',
    method: 'delete',
    path: TERM,
    operationId: 'deleteTerm',
    summary: 'Removes a term',
    description: 'Other terms of the pair stay.',
    isForWriters: true,
    request: { params: ofTerm, headers: ifMatchTerm },
    answers: { 204: { description: 'Removed' } },
    problems: [...BAD_PAIR, 'glossary-invalid', 'term-not-found', 'glossary-changed'],
  });
}
