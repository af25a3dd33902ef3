import { z } from 'zod';
import { API_PATH } from '../paths.ts';
import { TMX_TYPES, tmxQuery } from '../request/tmx-body.ts';
import { json } from './answers.ts';
import { tmxImport } from './memory-schemas.ts';
import type { AddOperation } from './operations.ts';

const file = { schema: z.string().meta({ description: 'TMX 1.1 to 1.4b, up to 8 MiB.' }) };

export function addMemoryOperations(add: AddOperation): void {
  add({
    tag: 'translations',
    method: 'post',
    path: `${API_PATH}/memory`,
    operationId: 'importTmx',
    summary: 'Adds the translations of a TMX file to the memory',
    description:
      'A unit can be used in the direction that the file names, and from the usual source language of the server. A broken unit is skipped and reported.',
    isForWriters: true,
    request: {
      query: tmxQuery,
      body: { required: true, content: Object.fromEntries(TMX_TYPES.map((type) => [type, file])) },
    },
    answers: { 200: json('What was imported', tmxImport) },
    problems: [
      'language-invalid',
      'media-type-unsupported',
      'coding-unsupported',
      'text-too-large',
      'file-malformed',
      'charset-unknown',
      'markup-too-deep',
      'too-many-paragraphs',
      'server-busy',
      'text-too-complex',
    ],
  });
}
