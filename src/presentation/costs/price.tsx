import type { Estimate, TargetEstimate } from '../../translation/pricing/estimate.ts';
import { engineName } from '../../i18n/engine-name.ts';
import { USAGE_PATH } from '../paths.ts';
import type { Translate } from '../../i18n/words.ts';
import { languageName } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import type { TargetBill } from '../../translation/pricing/pricing.ts';

interface PriceProps {
  readonly t: Translate;
  /** For one language, or for several together. */
  readonly costs: readonly TargetEstimate[];
  /** Whether the budget allows the request. */
  readonly fits: boolean;
}

/** `2,468 characters in 2 requests to DeepL · the memory saves 310 characters` */
export function Price({ t, costs, fits }: PriceProps) {
  const sum = (of: (cost: TargetEstimate) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  const saved = sum((cost) => cost.savedCharacters);
  return (
    <>
      {costOf(
        t,
        costs,
        sum((cost) => cost.characters),
        sum((cost) => cost.requests),
      )}
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

function costOf(
  t: Translate,
  costs: readonly TargetEstimate[],
  characters: number,
  requests: number,
): string {
  const engines = [...new Set(costs.flatMap(({ engine }) => (engine === null ? [] : [engineName(engine)])))];
  const engine = engines.join(', ');
  if (engine === '') return t('price.no-engine');
  if (characters === 0) return t(requests === 0 ? 'price.nothing' : 'price.free', { engine });
  return t('price.sum', {
    characters: t('money.characters', { count: characters }),
    requests: t('money.requests', { count: requests }),
    engine,
  });
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
