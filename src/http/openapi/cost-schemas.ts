import { z } from 'zod';
import type { BudgetState, Estimate, TargetEstimate } from '../../translation/pricing/estimate.ts';
import type { UsageReport } from '../../translation/pricing/usage-report.ts';
import { schemaOf } from './schema-of.ts';

/** Answers about costs. */

const characters = z.int().min(0).meta({ description: 'Unicode code points.' });
const count = z.int().min(0);
const month = z.string().meta({ description: 'A calendar month in UTC.', example: '2026-11' });

const budget = schemaOf<BudgetState>()(
  z
    .object({
      month,
      limit: characters,
      billed: characters,
      reserved: characters,
      counted: characters,
      requests: count,
      left: characters,
    })
    .meta({ id: 'Budget', description: 'MONTHLY_CHARACTER_BUDGET and the rest of it.' }),
);

const targetEstimate = schemaOf<TargetEstimate>()(
  z
    .object({
      target: z.string().meta({ description: 'BCP 47', example: 'en' }),
      engine: z.string().nullable().meta({ description: 'The first one to be asked; null if none may be.' }),
      characters: characters.meta({ description: 'Characters that would be billed.' }),
      requests: count,
      missing: count.meta({ description: 'Paragraphs that lack a translation.' }),
      missingTitle: z.boolean().meta({
        description: 'Whether the title lacks one. It is false for a title that stands in the text.',
      }),
      total: count,
      fits: z.boolean().meta({ description: 'Whether the budget has room for this language alone.' }),
      savedCharacters: characters.meta({ description: 'Saved by the memory and by repeated paragraphs.' }),
    })
    .meta({ id: 'TargetEstimate' }),
);

export const estimate = schemaOf<Estimate>()(
  z
    .object({
      targets: z.array(targetEstimate),
      characters: characters.meta({
        description: 'Characters that would be billed for all targets together.',
      }),
      requests: count,
      fits: z.boolean().meta({ description: 'Whether the budget has room for all of it.' }),
      budget: budget.nullable().meta({ description: 'null without a budget.' }),
    })
    .meta({ id: 'Estimate' }),
);

const engineReport = z
  .object({
    engine: z.string(),
    usage: z
      .object({ count: characters, limit: characters.nullable() })
      .nullable()
      .meta({ description: 'In the engine’s own billing period; null if it does not answer.' }),
    askedAt: z.iso.datetime().meta({ description: 'Answers are kept for a minute.' }),
  })
  .meta({ id: 'EngineReport' });

export const usage = schemaOf<UsageReport>()(
  z
    .object({
      month,
      billed: characters.meta({ description: 'Billed according to the engines.' }),
      counted: characters.meta({ description: 'Our own count of the same requests.' }),
      reserved: characters.meta({
        description:
          'Reserved for running requests, and for those without an answer, which may have been billed.',
      }),
      requests: count,
      budget: z
        .object({ limit: characters, spent: characters, reserved: characters, left: characters })
        .nullable()
        .meta({ description: 'MONTHLY_CHARACTER_BUDGET; null without a budget.' }),
      engines: z.array(engineReport),
    })
    .meta({ id: 'Usage' }),
);
