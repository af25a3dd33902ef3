import type { Request, RequestHandler } from 'express';
import type { ReadGlossary } from '../../interchange/glossary/glossary-read.ts';
import type { GlossaryChange, GlossaryEdit } from '../../translation/glossary/glossary.ts';
import { editsOf, importGlossaries, previewEdits } from '../../translation/glossary/import-glossaries.ts';
import { glossaryFileAnswer } from './glossary-file-answer.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { glossaryImport } from '../openapi/glossary-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { glossaryFileOf } from '../request/glossary-body.ts';

/** Shows how a file would be imported. Nothing is stored. */
export function previewGlossaryFile(deps: HttpDeps): RequestHandler {
  const { glossary } = deps.services;
  return async (request, response) => {
    const { file, edits } = await readEdits(request, deps);
    response.set('Cache-Control', 'no-store').json(answerOf(file, await previewEdits(glossary, edits)));
  };
}

/** Stores the terms of a file, for all languages that it has, or for none. */
export function importGlossaryFile(deps: HttpDeps): RequestHandler {
  const { glossary } = deps.services;
  return async (request, response) => {
    const { file, edits } = await readEdits(request, deps);
    response.set('Cache-Control', 'no-store').json(answerOf(file, await importGlossaries(glossary, edits)));
  };
}

async function readEdits(
  request: Request,
  deps: HttpDeps,
): Promise<{ readonly file: ReadGlossary; readonly edits: readonly GlossaryEdit[] }> {
  const { file, isWhole } = await glossaryFileOf(request, deps);
  return { file, edits: editsOf(file.glossaries, isWhole) };
}

function answerOf(file: ReadGlossary, changes: readonly GlossaryChange[]): Answer<typeof glossaryImport> {
  const glossaries = file.glossaries.map((glossary, index) => ({ ...glossary, change: changes[index]! }));
  return { ...glossaryFileAnswer(file), glossaries };
}
