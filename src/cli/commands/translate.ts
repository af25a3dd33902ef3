import { describeEstimate } from '../describe-estimate.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandParts } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { translateWithProgress } from '../translate-with-progress.ts';

export interface TranslateOptions {
  readonly targets?: readonly string[];
  /** Also what a lesser engine made. */
  readonly upgrade?: boolean;
  readonly json?: true;
}

/** Translates what the memory lacks, and says what it cost. Fails where something is still missing. */
export async function translate(parts: CommandParts, id: string, options: TranslateOptions): Promise<number> {
  const kept = () => parts.words('cli.translate.interrupted', { id });
  const work = async (assembly: Assembly): Promise<number> => {
    const { targets, upgrade = false } = options;
    if (upgrade) {
      const cost = await assembly.services.pricing.estimate(id, targets, { upgrade });
      for (const line of describeEstimate(cost, parts)) parts.io.stderr.write(`${line}\n`);
    }
    const outcomes = await translateWithProgress(parts, assembly, id, targets, { upgrade });
    if (options.json) printJson(parts.io, { id, targets: outcomes });
    else {
      for (const { target, translated, total, billedCharacters, requests } of outcomes) {
        const paragraphs = parts.words('coverage.paragraphs', { translated, count: total });
        const values = { target, paragraphs, billedCharacters, requests };
        parts.io.stdout.write(`${parts.words('cli.translate.outcome', values)}\n`);
      }
    }
    return outcomes.every(({ translated, total }) => translated === total) ? 0 : 1;
  };
  return inAssembly(parts, work, kept);
}
