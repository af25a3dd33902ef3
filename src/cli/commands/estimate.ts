import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { formatByLooking, formatOfFileName } from '../../article/format-of.ts';
import type { Estimate } from '../../translation/pricing/estimate.ts';
import { describeEstimate } from '../describe-estimate.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { findInput } from '../files.ts';

export interface EstimateOptions {
  readonly targets?: readonly string[];
  readonly upgrade?: boolean;
  readonly json?: true;
}

/** Estimates the cost of translating an article, or a file that is not added. Sends nothing. */
export async function estimate(deps: CommandDeps, from: string, options: EstimateOptions): Promise<number> {
  return inAssembly(deps, async (assembly) => {
    const cost = await estimateOf(from, deps, assembly, options);
    if (options.json) printJson(deps.io, cost);
    else for (const line of describeEstimate(cost, deps)) deps.io.stdout.write(`${line}\n`);
    return 0;
  });
}

/** An article's id contains no dot and no slash; a file with such a name is given as `./name`. */
async function estimateOf(
  from: string,
  { io }: CommandDeps,
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
