import { z } from 'zod';
import type { GlossaryColumn } from '../../interchange/glossary/glossary-columns.ts';
import type { SkippedRow } from '../../interchange/glossary/glossary-line.ts';
import type { GlossaryEntry } from '../../translation/glossary/glossary.ts';
import { schemaOf } from './schema-of.ts';

/** Answers about glossaries. */

const count = z.int().min(0);
const pair = {
  source: z.string().meta({ description: 'BCP 47', example: 'id' }),
  target: z.string().meta({ description: 'BCP 47', example: 'en' }),
};

export const glossaryEntry = schemaOf<GlossaryEntry>()(
  z
    .object({
      source: z.string().meta({ example: 'menteri luar negeri' }),
      target: z.string().meta({ example: 'foreign minister' }),
    })
    .meta({ id: 'GlossaryTerm' }),
);

export const glossaryList = z
  .object({
    items: z.array(z.object({ ...pair, entries: count.meta({ description: 'How many.' }) })),
    next: z.null(),
  })
  .meta({ id: 'GlossaryList' });

const whole = { ...pair, entries: z.array(glossaryEntry) };

export const glossary = z.object(whole).meta({ id: 'Glossary' });

const change = z.object({ added: count, changed: count, removed: count });

const column = schemaOf<GlossaryColumn>()(
  z
    .object({
      heading: z.string().meta({ description: 'As the file has it; empty without a header.' }),
      use: z.enum(['source', 'target', 'source-language', 'target-language', 'state', 'ignored']),
      language: z.string().optional().meta({
        description: 'BCP 47. Absent if it is ignored, or if each row names its languages.',
      }),
    })
    .meta({ id: 'GlossaryColumn', description: 'How a column was interpreted.' }),
);

const skippedRow = schemaOf<SkippedRow>()(
  z
    .object({
      line: z.int().min(1).meta({ description: 'Of the file: where the row begins.' }),
      term: z.string(),
      reason: z.string().meta({ example: 'empty' }),
      target: z.string().optional().meta({ description: 'The language that lacks the term.' }),
      first: z.int().optional().meta({ description: 'The line that has the term already; it holds.' }),
    })
    .meta({ id: 'SkippedGlossaryRow' }),
);

export const glossaryFile = z
  .object({
    encoding: z.string().meta({ example: 'utf-8' }),
    delimiter: z.string().meta({ example: ';' }),
    header: z.int().nullable().meta({ description: 'Its line; `null` if the first row is a term.' }),
    columns: z.array(column),
    skipped: z.array(skippedRow).meta({ description: 'The first 200.' }),
    skippedRows: count.meta({ description: 'How many there are.' }),
  })
  .meta({ id: 'GlossaryFile', description: 'How a file was interpreted.' });

export const replacedGlossary = z
  .object({ ...whole, change, file: glossaryFile.optional().meta({ description: 'Absent for JSON.' }) })
  .meta({ id: 'ReplacedGlossary' });

export const glossaryImport = z
  .object({
    ...glossaryFile.shape,
    glossaries: z.array(
      z.object({
        ...whole,
        repeated: count.meta({ description: 'Rows that repeat an earlier one.' }),
        change,
      }),
    ),
  })
  .meta({ id: 'GlossaryImport', description: 'The terms of a file, for each pair of languages.' });
