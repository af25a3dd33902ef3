import type { BudgetState, Estimate, TargetEstimate } from '../../translation/pricing/estimate.ts';
import { stillSaved } from '../../translation/pricing/still-saved.ts';
import { whatFits } from '../../translation/pricing/what-fits.ts';
import { charactersOfBudget } from '../../i18n/characters-of-budget.ts';
import { engineName } from '../../i18n/engine-name.ts';
import { USAGE_PATH } from '../paths.ts';
import type { Translate } from '../../i18n/words.ts';
import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import type { TargetBill } from '../../translation/pricing/pricing.ts';

interface PriceProps {
  readonly t: Translate;
  /** For one language, or for several together. */
  readonly costs: readonly TargetEstimate[];
  /** Whether the budget allows the request. */
  readonly fits: boolean;
  readonly budget?: BudgetState | null;
  /** The text is no article yet. */
  readonly isNew?: boolean;
}

/** `2,468 characters (4% of this month’s budget) in 2 requests to DeepL` */
export function Price({ t, costs, fits, budget, isNew = false }: PriceProps) {
  const saved = sumOf(costs, (cost) => stillSaved(cost, isNew));
  return (
    <>
      {costOf(t, costs, budget?.limit)}
      {saved > 0 && ` · ${t('price.saved', { saved: t('money.characters', { count: saved }) })}`}
      {!fits && (
        <>
          {' · '}
          <strong>{t('price.too-dear')}</strong>
        </>
      )}
    </>
  );
}

function costOf(t: Translate, costs: readonly TargetEstimate[], limit: number | undefined): string {
  const characters = sumOf(costs, (cost) => cost.characters);
  const requests = sumOf(costs, (cost) => cost.requests);
  const engines = [...new Set(costs.flatMap(({ engine }) => (engine === null ? [] : [engineName(engine)])))];
  const engine = engines.join(', ');
  if (engine === '') return t('price.no-engine');
  if (characters === 0) return t(requests === 0 ? 'price.nothing' : 'price.free', { engine });
  return t('price.sum', {
    characters: charactersOfBudget(t, characters, limit),
    requests: t('money.requests', { count: requests }),
    engine,
  });
}

function sumOf(costs: readonly TargetEstimate[], of: (cost: TargetEstimate) => number): number {
  return costs.reduce((total, cost) => total + of(cost), 0);
}

/** Which languages the budget is enough for. Shows nothing if it is enough for all of them, or for none. */
export function WhatFits({
  context: { t, language },
  estimate,
}: {
  readonly context: Pick<PageContext, 't' | 'language'>;
  readonly estimate: Estimate;
}) {
  const { fitting, others } = whatFits(estimate);
  if (estimate.fits || fitting.length === 0) return null;
  const names = (targets: readonly string[]) =>
    new Intl.ListFormat(language).format(targets.map((target) => languageNameInPhrase(target, language)));
  return <p class="hint">{t('price.fits', { fitting: names(fitting), others: names(others) })}</p>;
}

/** The rest of the month's budget, with a link to the details. */
export function BudgetLeft({
  t,
  estimate: { budget },
}: {
  readonly t: Translate;
  readonly estimate: Estimate;
}) {
  return (
    <p class="hint">
      {budget &&
        `${t('price.budget', { left: t('money.left', { count: budget.left, limit: budget.limit }) })} · `}
      <a href={USAGE_PATH}>{t('usage.title')}</a>
    </p>
  );
}

interface BilledCostsProps {
  readonly context: PageContext;
  readonly bills: readonly TargetBill[];
  /** The languages that are being translated now. */
  readonly running: readonly string[];
}

/** The cost of the newest translation. While it runs, the cost so far. */
export function BilledCosts({ context: { t, language }, bills, running }: BilledCostsProps) {
  const paid = bills.filter(({ target, requests }) => requests > 0 || running.includes(target));
  if (paid.length === 0) return null;
  return (
    <ul class="bills">
      {paid.map(({ target, billedCharacters, requests }) => (
        <li key={target}>
          {t(running.includes(target) ? 'price.so-far' : 'price.billed', {
            language: languageName(target, language),
            characters: t('money.characters', { count: billedCharacters }),
            requests: t('money.requests', { count: requests }),
          })}
        </li>
      ))}
    </ul>
  );
}
