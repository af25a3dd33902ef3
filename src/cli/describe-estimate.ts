import { engineName } from '../i18n/engine-name.ts';
import type { BudgetState, Estimate, TargetEstimate } from '../translation/pricing/estimate.ts';
import type { Translate } from '../i18n/words.ts';
import type { CommandDeps } from './command-deps.ts';

/** The cost of a translation: one line per language, then the total and the budget. */
export function describeEstimate(cost: Estimate, { t }: Pick<CommandDeps, 't'>): readonly string[] {
  const lines = cost.targets.map((target) => targetLine(target, t));
  lines.push(t('cli.estimate.total', describeSum(cost, t)));
  if (cost.budget) lines.push(describeBudget(cost.budget, t));
  if (!cost.fits) lines.push(t('cli.estimate.too-dear'));
  return lines;
}

function targetLine(cost: TargetEstimate, t: Translate): string {
  const { target, engine, missing, missingTitle, total, savedCharacters } = cost;
  const price =
    engine === null
      ? t('cli.estimate.no-engine')
      : t('price.sum', { ...describeSum(cost, t), engine: engineName(engine) });
  const saved = t('price.saved', { saved: t('money.characters', { count: savedCharacters }) });
  const line = t('cli.estimate.target', { target, price, missing, total, saved });
  return missingTitle ? `${line}; ${t('cli.estimate.title')}` : line;
}

/** `1,234 characters`, `1 request` */
export function describeSum(
  { characters, requests }: { readonly characters: number; readonly requests: number },
  t: Translate,
): { readonly characters: string; readonly requests: string } {
  return {
    characters: t('money.characters', { count: characters }),
    requests: t('money.requests', { count: requests }),
  };
}

export function describeBudget({ left, limit }: Pick<BudgetState, 'left' | 'limit'>, t: Translate): string {
  return t('price.budget', { left: t('money.left', { count: left, limit }) });
}
