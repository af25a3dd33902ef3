import { z } from 'zod';
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

export const replacedGlossary = z
  .object({ ...whole, change: z.object({ added: count, changed: count, removed: count }) })
  .meta({ id: 'ReplacedGlossary' });
