import { z } from 'zod';
import type { ProblemKind } from '../../problem.ts';
import { API_PATH } from '../paths.ts';
import {
  glossaryBody,
  glossaryFileQuery,
  replaceGlossaryQuery,
  translationOfTerm,
} from '../request/glossary-body.ts';
import { etag, here, json, notModified } from './answers.ts';
import {
  glossary,
  glossaryEntry,
  glossaryImport,
  glossaryList,
  replacedGlossary,
} from './glossary-schemas.ts';
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
  schema: z.string().meta({
    description:
      'A table with a row for each term. The first row may name the languages of the columns, or say which is the source and which the target.',
  }),
};
const files = { 'text/csv': file, 'text/tab-separated-values': file };

/** A file that cannot be imported. */
const BAD_FILE = [
  ...BAD_PAIR,
  'media-type-unsupported',
  'coding-unsupported',
  'text-too-large',
  'charset-unknown',
  'text-binary',
  'glossary-empty',
  'glossary-too-large',
  'glossary-line-invalid',
  'glossary-line-conflict',
  'glossary-pair-differs',
  'glossary-languages-unknown',
  'server-busy',
  'text-too-complex',
] as const satisfies readonly ProblemKind[];

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
    method: 'post',
    path: GLOSSARIES,
    operationId: 'importGlossaries',
    summary: 'Imports the terms of a file, for all of its languages',
    description:
      'All terms are stored, or none. Rows that cannot be used are skipped and reported. If a term has several translations, the first one holds.',
    isForWriters: true,
    request: { query: glossaryFileQuery, body: { required: true, content: files } },
    answers: { 200: json('What was imported', glossaryImport) },
    problems: BAD_FILE,
  });
  add({
    tag: 'glossaries',
    method: 'post',
    path: `${GLOSSARIES}/previews`,
    operationId: 'previewGlossaries',
    summary: 'Shows how a file would be imported',
    description:
      'How each column was interpreted, the terms, and the rows that would be skipped. Nothing is stored.',
    isForWriters: true,
    request: { query: glossaryFileQuery, body: { required: true, content: files } },
    answers: { 200: json('What would be imported', glossaryImport) },
    problems: BAD_FILE,
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
    description:
      'Translations with another term in them become outdated, in the affected paragraphs only. Of a file, the columns of the pair are read; rows that cannot be used are skipped and reported.',
    isForWriters: true,
    request: {
      params: ofPair,
      query: replaceGlossaryQuery,
      headers: ifMatch,
      body: { required: true, content: { 'application/json': { schema: glossaryBody }, ...files } },
    },
    answers: {
      200: json('The present entries', replacedGlossary, { ...here, ...etag }),
      201: json('The present entries; there were none before', replacedGlossary, { ...here, ...etag }),
    },
    problems: [...BAD_JSON, ...BAD_FILE, 'glossary-invalid', 'glossary-changed'],
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
