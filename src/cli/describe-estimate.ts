import { engineName } from '../i18n/engine-name.ts';
import type { BudgetState, Estimate, TargetEstimate } from '../translation/pricing/estimate.ts';
import type { CommandParts, Words } from './command-deps.ts';

/** What a translation would cost, a line for each language and for the whole. */
export function describeEstimate(cost: Estimate, { words }: Pick<CommandParts, 'words'>): readonly string[] {
  const lines = cost.targets.map((target) => targetLine(target, words));
  lines.push(words('cli.estimate.total', describeSum(cost, words)));
  if (cost.budget) lines.push(describeBudget(cost.budget, words));
  if (!cost.fits) lines.push(words('cli.estimate.too-dear'));
  return lines;
}

function targetLine(cost: TargetEstimate, words: Words): string {
  const { target, engine, missing, total, savedCharacters } = cost;
  const price =
    engine === null
      ? words('cli.estimate.no-engine')
      : words('price.sum', { ...describeSum(cost, words), engine: engineName(engine) });
  const saved = words('price.saved', { saved: words('money.characters', { count: savedCharacters }) });
  return words('cli.estimate.target', { target, price, missing, total, saved });
}

/** `1,234 characters`, `1 request` */
export function describeSum(
  { characters, requests }: { readonly characters: number; readonly requests: number },
  words: Words,
): { readonly characters: string; readonly requests: string } {
  return {
    characters: words('money.characters', { count: characters }),
    requests: words('money.requests', { count: requests }),
  };
}

export function describeBudget({ left, limit }: Pick<BudgetState, 'left' | 'limit'>, words: Words): string {
  return words('price.budget', { left: words('money.left', { count: left, limit }) });
}
