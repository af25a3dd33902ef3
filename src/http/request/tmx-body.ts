import express, { type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import type { TmxImport } from '../../interchange/tmx/translations-from-tmx.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { tag, tagList } from './schemas.ts';
import { mediaType } from './source-body.ts';
import { targetsOf } from './targets.ts';
import { validate } from './validate.ts';

/** A thread has to hold what it reads; the command line imports larger files. */
const TMX_BODY_BYTES = 8 * 1024 * 1024;
export const TMX_TYPES = ['application/x-tmx+xml', 'application/xml', 'text/xml'] as const;
const NAME_CHARACTERS = 200;

export const tmxQuery = z.object({
  source: tag.optional().meta({
    description: 'The source language of every unit, if the file names none or a wrong one.',
  }),
  as: tagList.meta({
    description: 'Languages, separated by commas: every form of them is read as them, `en-US` as `en`.',
    example: 'en',
  }),
  file: z.string().trim().min(1).max(NAME_CHARACTERS).optional().meta({
    description: 'The name of the file, kept as the provenance of its translations.',
  }),
});

/** Reads the bytes of a TMX file. */
export function readTmxBody(): RequestHandler[] {
  return [
    (request, response, next) => {
      const type = mediaType(request);
      if (!TMX_TYPES.some((each) => each === type)) {
        const accepted = TMX_TYPES.join(', ');
        response.set('Accept-Post', accepted);
        throw new Problem('media-type-unsupported', { type: type.slice(0, 100), accepted });
      }
      next();
    },
    express.raw({ type: () => true, limit: TMX_BODY_BYTES }),
  ];
}

/** @throws Problem `request-invalid`, `language-invalid` */
export function tmxOrderOf(request: Request, sourceLanguage: string): TmxImport {
  const { source, as, file = 'memory.tmx' } = validate(tmxQuery, request.query);
  return {
    fileName: file,
    languages: {
      usualSource: memoryTag(sourceLanguage),
      source: source === undefined ? undefined : memoryTag(source),
      as: targetsOf(as)?.map(memoryTag),
    },
    importedAt: new Date().toISOString(),
  };
}
