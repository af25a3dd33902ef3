import { z } from 'zod';
import type { SkippedUnits } from '../../interchange/tmx/tmx-read.ts';
import type { ImportedPair } from '../../translation/import-translations.ts';
import { schemaOf } from './schema-of.ts';

/** Answers about the translation memory. */

const count = z.int().min(0);

const importedPair = schemaOf<ImportedPair>()(
  z
    .object({
      source: z.string().meta({ description: 'BCP 47', example: 'id' }),
      target: z.string().meta({ description: 'BCP 47', example: 'en' }),
      translations: count,
      added: count.meta({ description: 'How many were new.' }),
    })
    .meta({ id: 'ImportedPair' }),
);

const skippedUnits = schemaOf<SkippedUnits>()(
  z
    .object({
      reason: z.enum([
        'no-source',
        'source-empty',
        'no-target',
        'target-empty',
        'language-invalid',
        'malformed',
      ]),
      units: z.int().min(1),
      line: z.int().min(1).meta({ description: 'Of the first of them, in the file.' }),
      fault: z.string().optional().meta({ description: 'What is wrong with a malformed unit.' }),
    })
    .meta({ id: 'SkippedUnits' }),
);

export const tmxImport = z
  .object({
    added: count.meta({ description: 'New translations.' }),
    known: count.meta({ description: 'Translations that were there already.' }),
    pairs: z.array(importedPair),
    skipped: z.array(skippedUnits),
  })
  .meta({ id: 'TmxImport', description: 'What a TMX file had for the memory.' });
