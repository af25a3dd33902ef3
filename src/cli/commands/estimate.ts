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
    // An article's id contains no dot and no slash; a file with such a name is given as `./name`.
    const isNew = from === '-' || /[./\\]/.test(from) || existsSync(from);
    const { targets, upgrade = false } = options;
    const cost = isNew
      ? await estimateFile(from, deps, assembly, options)
      : await assembly.services.pricing.estimate(from, targets, { upgrade });
    if (options.json) printJson(deps.io, cost);
    else for (const line of describeEstimate(cost, deps, isNew)) deps.io.stdout.write(`${line}\n`);
    return 0;
  });
}

async function estimateFile(
  name: string,
  { io }: CommandDeps,
  { services, settings }: Assembly,
  { targets }: EstimateOptions,
): Promise<Estimate> {
  const file = await findInput(name, io);
  const content = await file.read(settings.limits.bytes);
  const format = formatOfFileName(basename(file.name)) ?? formatByLooking(content);
  return services.drafting.estimate({ content, format, ...(targets && { targets }) });
}
