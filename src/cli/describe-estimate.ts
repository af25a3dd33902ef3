import { charactersOfBudget } from '../i18n/characters-of-budget.ts';
import { engineName } from '../i18n/engine-name.ts';
import type { Translate } from '../i18n/words.ts';
import type { BudgetState, Estimate, TargetEstimate } from '../translation/pricing/estimate.ts';
import { stillSaved } from '../translation/pricing/still-saved.ts';
import { whatFits } from '../translation/pricing/what-fits.ts';
import type { CommandDeps } from './command-deps.ts';

/**
 * The cost of a translation: one line per language, then the total and the budget.
 * @param isNew whether the text is no article yet
 */
export function describeEstimate(
  cost: Estimate,
  { t }: Pick<CommandDeps, 't'>,
  isNew = false,
): readonly string[] {
  const limit = cost.budget?.limit;
  const lines = cost.targets.map((target) => targetLine(target, { t, limit, isNew }));
  lines.push(t('cli.estimate.total', describeSum(cost, t, limit)));
  if (cost.budget) lines.push(describeBudget(cost.budget, t));
  if (!cost.fits) lines.push(t('cli.estimate.too-dear'), ...describeWhatFits(cost, t));
  return lines;
}

interface LineContext {
  readonly t: Translate;
  readonly limit: number | undefined;
  readonly isNew: boolean;
}

function targetLine(cost: TargetEstimate, { t, limit, isNew }: LineContext): string {
  const { target, engine, missing, missingTitle, total } = cost;
  const price =
    engine === null
      ? t('cli.estimate.no-engine')
      : t('price.sum', { ...describeSum(cost, t, limit), engine: engineName(engine) });
  const values = { target, price, missing, total };
  const count = stillSaved(cost, isNew);
  const saved = t('price.saved', { saved: t('money.characters', { count }) });
  const line =
    count === 0 ? t('cli.estimate.target', values) : t('cli.estimate.target-saved', { ...values, saved });
  return missingTitle ? `${line}; ${t('cli.estimate.title')}` : line;
}

/** Which languages the budget is enough for. No line if it is enough for all of them, or for none. */
export function describeWhatFits(cost: Estimate, t: Translate): readonly string[] {
  const { fitting, others } = whatFits(cost);
  if (cost.fits || fitting.length === 0) return [];
  return [t('price.fits', { fitting: fitting.join(', '), others: others.join(', ') })];
}

/**
 * `1,234 characters`, `1 request`
 * @param limit of the budget, if the characters are to be shown as a share of it
 */
export function describeSum(
  { characters, requests }: { readonly characters: number; readonly requests: number },
  t: Translate,
  limit?: number,
): { readonly characters: string; readonly requests: string } {
  return {
    characters: charactersOfBudget(t, characters, limit),
    requests: t('money.requests', { count: requests }),
  };
}

export function describeBudget({ left, limit }: Pick<BudgetState, 'left' | 'limit'>, t: Translate): string {
  return t('price.budget', { left: t('money.left', { count: left, limit }) });
}
