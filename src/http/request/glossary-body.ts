import express, { type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import type { GlossaryReading, ReadGlossary } from '../../interchange/glossary/glossary-read.ts';
import { GLOSSARY_BYTES } from '../../interchange/glossary/glossary-table.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { checkGlossary } from '../../translation/glossary/check-glossary.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { wantedLanguages } from '../../translation/glossary/language-pair.ts';
import type { HttpDeps } from '../http-deps.ts';
import { parseJson } from './json-body.ts';
import { bodyBytes, charsetOf, isJson, mediaType } from './source-body.ts';
import { tag } from './schemas.ts';
import { validate, validateBody } from './validate.ts';

export const GLOSSARY_TYPES = ['application/json', 'text/csv', 'text/tab-separated-values'] as const;

const GLOSSARY_FILE_TYPES = ['text/csv', 'text/tab-separated-values'];

const STRICT = '`true` refuses a file with a row that would be skipped.';
const term = z.string().max(2_000);
const glossaryEntry = z.strictObject({ source: term, target: term }).meta({ id: 'GlossaryEntry' });

export const glossaryBody = z
  .strictObject({ entries: z.array(glossaryEntry) })
  .meta({ id: 'GlossaryEntries', description: 'All entries of the pair. They replace the present ones.' });

export const translationOfTerm = z.strictObject({ target: term }).meta({ id: 'TranslationOfTerm' });

/** What `POST /glossaries` and its preview know. */
export const glossaryFileQuery = z.object({
  source: tag
    .optional()
    .meta({ description: 'The language of the terms; the usual source language by default.' }),
  target: tag
    .optional()
    .meta({ description: 'The only language to read; every language that the file names by default.' }),
  strict: z.enum(['true', 'false']).optional().meta({ description: STRICT }),
  mode: z.enum(['add', 'replace']).optional().meta({
    description: '`add` (default) keeps the other terms of each pair, `replace` removes them.',
  }),
});

/** What `PUT` of one pair knows. */
export const replaceGlossaryQuery = glossaryFileQuery.pick({ strict: true });

/** Reads the bytes of a glossary. */
export function readGlossaryBody(): RequestHandler[] {
  return readBytes(GLOSSARY_TYPES);
}

/** Reads the bytes of a table. */
export function readGlossaryFile(): RequestHandler[] {
  return readBytes(GLOSSARY_FILE_TYPES);
}

function readBytes(types: readonly string[]): RequestHandler[] {
  return [
    (request, response, next) => {
      const type = mediaType(request);
      if (!types.includes(type)) {
        const accepted = types.join(', ');
        response.set(request.method === 'POST' ? 'Accept-Post' : 'Accept', accepted);
        throw new Problem('media-type-unsupported', { type: type.slice(0, 100), accepted });
      }
      next();
    },
    express.raw({ type: () => true, limit: GLOSSARY_BYTES }),
  ];
}

type ReadDeps = Pick<HttpDeps, 'readGlossary' | 'settings'>;

/** The entries of a body in any of the accepted types. */
export interface GlossaryBody {
  readonly entries: readonly GlossaryEntry[];
  /** How it was read, if it is a table. */
  readonly file?: ReadGlossary;
}

/** @throws Problem `glossary-…`, `json-malformed`, `request-invalid`, `text-empty` */
export async function glossaryOf(
  request: Request,
  pair: LanguagePair,
  deps: ReadDeps,
): Promise<GlossaryBody> {
  const { strict } = validate(replaceGlossaryQuery, request.query);
  if (isJson(request))
    return { entries: checkGlossary(validateBody(glossaryBody, parseJson(bodyBytes(request))).entries) };
  const file = await read(request, { ...pair, strict: strict === 'true' }, deps);
  return { entries: file.glossaries[0]!.entries, file };
}

/** @throws Problem `glossary-…`, `request-invalid`, `language-invalid`, `target-is-source` */
export async function glossaryFileOf(
  request: Request,
  deps: ReadDeps,
): Promise<{ readonly file: ReadGlossary; readonly isWhole: boolean }> {
  const { source, target, strict, mode } = validate(glossaryFileQuery, request.query);
  const wanted = wantedLanguages({ source, target }, deps.settings.sourceLanguage);
  const file = await read(request, { ...wanted, strict: strict === 'true' }, deps);
  return { file, isWhole: mode === 'replace' };
}

function read(
  request: Request,
  reading: Omit<GlossaryReading, 'usualSource'>,
  deps: ReadDeps,
): Promise<ReadGlossary> {
  const format = mediaType(request) === 'text/tab-separated-values' ? 'tsv' : undefined;
  const usualSource = memoryTag(deps.settings.sourceLanguage);
  return deps.readGlossary(bodyBytes(request), {
    ...reading,
    usualSource,
    format,
    charset: charsetOf(request),
  });
}
