import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { formatByLooking, formatOfFileName } from '../../article/format-of.ts';
import type { Estimate } from '../../translation/pricing/estimate.ts';
import { describeEstimate } from '../describe-estimate.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandParts } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { findInput } from '../read-input.ts';

export interface EstimateOptions {
  readonly targets?: readonly string[];
  readonly upgrade?: boolean;
  readonly json?: true;
}

/** Says what a translation would cost, of an article or of a file that is not brought in. Sends nothing. */
export async function estimate(parts: CommandParts, from: string, options: EstimateOptions): Promise<number> {
  return inAssembly(parts, async (assembly) => {
    const cost = await estimateOf(from, parts, assembly, options);
    if (options.json) printJson(parts.io, cost);
    else for (const line of describeEstimate(cost, parts)) parts.io.stdout.write(`${line}\n`);
    return 0;
  });
}

/** An article's id holds no dot and no slash; a file of that very name is asked for as `./name`. */
async function estimateOf(
  from: string,
  { io }: CommandParts,
  { services, settings }: Assembly,
  { targets, upgrade = false }: EstimateOptions,
): Promise<Estimate> {
  const isFile = from === '-' || /[./\\]/.test(from) || existsSync(from);
  if (!isFile) return services.pricing.estimate(from, targets, { upgrade });
  const file = await findInput(from, io);
  const content = await file.read(settings.limits.bytes);
  const format = formatOfFileName(basename(file.name)) ?? formatByLooking(content);
  return services.drafting.estimate({ content, format, ...(targets && { targets }) });
}
