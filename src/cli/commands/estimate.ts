import { existsSync } from 'node:fs';
import type { Estimate } from '../../translation/pricing/estimate.ts';
import { describeEstimate } from '../describe-estimate.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { findInput } from '../files.ts';
import { readFile } from '../find-source.ts';

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

/** The chapters of a book together. */
async function estimateFile(
  name: string,
  { io }: CommandDeps,
  assembly: Assembly,
  { targets }: EstimateOptions,
): Promise<Estimate> {
  const { inputs } = await readFile(await findInput(name, io), assembly);
  return assembly.services.drafting.estimate(
    inputs.map((input) => ({ ...input, ...(targets && { targets }) })),
  );
}
