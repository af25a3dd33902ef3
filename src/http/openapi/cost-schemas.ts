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
    .meta({ id: 'Budget', description: 'MONTHLY_CHARACTER_BUDGET and what is left of it.' }),
);

const targetEstimate = schemaOf<TargetEstimate>()(
  z
    .object({
      target: z.string().meta({ description: 'BCP 47', example: 'en' }),
      engine: z
        .string()
        .nullable()
        .meta({ description: 'That would be asked first; null where none may be.' }),
      characters: characters.meta({ description: 'Would be billed.' }),
      requests: count,
      missing: count.meta({ description: 'Paragraphs that lack a translation.' }),
      total: count,
      fits: z.boolean().meta({ description: 'Whether the budget has room for this language alone.' }),
      savedCharacters: characters.meta({ description: 'What the memory, and repeated paragraphs, save.' }),
    })
    .meta({ id: 'TargetEstimate' }),
);

export const estimate = schemaOf<Estimate>()(
  z
    .object({
      targets: z.array(targetEstimate),
      characters: characters.meta({ description: 'Would be billed, for all targets together.' }),
      requests: count,
      fits: z.boolean().meta({ description: 'Whether the budget has room for all of it.' }),
      budget: budget.nullable().meta({ description: 'null where there is no budget.' }),
    })
    .meta({ id: 'Estimate' }),
);

const engineReport = z
  .object({
    engine: z.string(),
    usage: z
      .object({ count: characters, limit: characters.nullable() })
      .nullable()
      .meta({ description: 'In the engine’s own billing period; null where it does not answer.' }),
    askedAt: z.iso.datetime().meta({ description: 'Answers are kept for a minute.' }),
  })
  .meta({ id: 'EngineReport' });

export const usage = schemaOf<UsageReport>()(
  z
    .object({
      month,
      billed: characters.meta({ description: 'What the engines said they billed.' }),
      counted: characters.meta({ description: 'Our own count of the same requests.' }),
      reserved: characters.meta({ description: 'Set aside: under way, or never answered and maybe billed.' }),
      requests: count,
      budget: z
        .object({ limit: characters, spent: characters, reserved: characters, left: characters })
        .nullable()
        .meta({ description: 'MONTHLY_CHARACTER_BUDGET; null where there is none.' }),
      engines: z.array(engineReport),
    })
    .meta({ id: 'Usage' }),
);
