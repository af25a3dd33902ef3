import { describeEstimate } from '../describe-estimate.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { translateWithProgress } from '../translate-with-progress.ts';

export interface TranslateOptions {
  readonly targets?: readonly string[];
  /** Also translates again what a weaker engine made. */
  readonly upgrade?: boolean;
  readonly json?: true;
}

/**
 * Translates the missing paragraphs and the title, and reports the cost. Fails if any are still
 * missing.
 */
export async function translate(deps: CommandDeps, id: string, options: TranslateOptions): Promise<number> {
  const kept = () => deps.t('cli.translate.interrupted', { id });
  const work = async (assembly: Assembly): Promise<number> => {
    const { targets, upgrade = false } = options;
    if (upgrade) {
      const cost = await assembly.services.pricing.estimate(id, targets, { upgrade });
      for (const line of describeEstimate(cost, deps)) deps.io.stderr.write(`${line}\n`);
    }
    const outcomes = await translateWithProgress(deps, assembly, id, targets, { upgrade });
    if (options.json) printJson(deps.io, { id, targets: outcomes });
    else {
      for (const { target, translated, total, billedCharacters, requests } of outcomes) {
        const paragraphs = deps.t('coverage.paragraphs', { translated, count: total });
        const values = { target, paragraphs, billedCharacters, requests };
        deps.io.stdout.write(`${deps.t('cli.translate.outcome', values)}\n`);
      }
    }
    return outcomes.every(({ translated, total, reason }) => translated === total && reason === undefined)
      ? 0
      : 1;
  };
  return inAssembly(deps, work, kept);
}
