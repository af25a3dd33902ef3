import { languageName } from '../../i18n/language-names.ts';
import { BudgetLeft, Price } from '../costs/price.tsx';
import type { DraftProps } from './draft-view.ts';

/** The estimated cost of translating into the chosen languages now. */
export function DraftPrice({ context: { t, language, engineNames }, view: { estimate } }: DraftProps) {
  if (engineNames.length === 0) return null;
  if (estimate === undefined) return <p class="draft-price hint">{t('draft.no-targets')}</p>;
  const { targets, budget } = estimate;
  const fits = (characters: number) => budget === null || characters <= budget.left;
  return (
    <div class="draft-price">
      <h2>{t('draft.price')}</h2>
      <ul>
        {targets.map((cost) => (
          <li key={cost.target}>
            <strong>{languageName(cost.target, language)}</strong>{' '}
            <Price t={t} costs={[cost]} fits={fits(cost.characters)} budget={budget} isNew />
          </li>
        ))}
        {targets.length > 1 && (
          <li class="sum">
            <strong>{t('draft.price-all')}</strong>{' '}
            <Price t={t} costs={targets} fits={fits(estimate.characters)} budget={budget} isNew />
          </li>
        )}
      </ul>
      <BudgetLeft t={t} estimate={estimate} />
    </div>
  );
}
