import express, { type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import { GLOSSARY_BYTES } from '../../interchange/glossary/glossary-csv.ts';
import { Problem } from '../../problem.ts';
import { checkGlossary } from '../../translation/glossary/check-glossary.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import type { HttpDeps } from '../http-deps.ts';
import { parseJson } from './json-body.ts';
import { bodyBytes, charsetOf, isJson, mediaType } from './source-body.ts';
import { validateBody } from './validate.ts';

export const GLOSSARY_TYPES = ['application/json', 'text/csv', 'text/tab-separated-values'] as const;

const term = z.string().max(2_000);
const glossaryEntry = z.strictObject({ source: term, target: term }).meta({ id: 'GlossaryEntry' });

export const glossaryBody = z
  .strictObject({ entries: z.array(glossaryEntry) })
  .meta({ id: 'GlossaryEntries', description: 'All entries of the pair. They replace the present ones.' });

export const translationOfTerm = z.strictObject({ target: term }).meta({ id: 'TranslationOfTerm' });

/** Reads the bytes of a glossary. */
export function readGlossaryBody(): RequestHandler[] {
  return [
    (request, response, next) => {
      const type = mediaType(request);
      if (!GLOSSARY_TYPES.some((each) => each === type)) {
        const accepted = GLOSSARY_TYPES.join(', ');
        response.set('Accept', accepted);
        throw new Problem('media-type-unsupported', { type: type.slice(0, 100), accepted });
      }
      next();
    },
    express.raw({ type: () => true, limit: GLOSSARY_BYTES }),
  ];
}

/**
 * Reads the entries of a body in any of the accepted types.
 * @throws Problem `glossary-…`, `json-malformed`, `request-invalid`, `text-empty`
 */
export async function glossaryOf(
  request: Request,
  { pair, readGlossary }: GlossaryBodyDeps,
): Promise<readonly GlossaryEntry[]> {
  const bytes = bodyBytes(request);
  if (isJson(request)) return checkGlossary(validateBody(glossaryBody, parseJson(bytes)).entries);
  const format = mediaType(request) === 'text/tab-separated-values' ? 'tsv' : undefined;
  return (await readGlossary(bytes, { pair, format, charset: charsetOf(request) })).entries;
}

interface GlossaryBodyDeps extends Pick<HttpDeps, 'readGlossary'> {
  readonly pair: LanguagePair;
}
