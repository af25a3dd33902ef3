import { languageName } from '../../i18n/language-names.ts';
import { BudgetLeft, Price, WhatFits } from '../costs/price.tsx';
import type { PageContext } from '../page-context.ts';
import type { DraftReview } from '../../translation/drafting/drafting.ts';

interface PriceProps {
  readonly context: PageContext;
  readonly view: Pick<DraftReview, 'estimate'>;
}

/** The estimated cost of translating into the chosen languages now. */
export function DraftPrice({ context, view: { estimate } }: PriceProps) {
  const { t, language, engineNames } = context;
  if (engineNames.length === 0) return null;
  if (estimate === undefined) return <p class="draft-price hint">{t('draft.no-targets')}</p>;
  const { targets } = estimate;
  return (
    <div class="draft-price">
      <h2>{t('draft.price')}</h2>
      <ul>
        {targets.map((cost) => (
          <li key={cost.target}>
            <strong>{languageName(cost.target, language)}</strong>{' '}
            <Price t={t} costs={[cost]} fits={cost.fits} budget={estimate.budget} isNew />
          </li>
        ))}
        {targets.length > 1 && (
          <li class="sum">
            <strong>{t('draft.price-all')}</strong>{' '}
            <Price t={t} costs={targets} fits={estimate.fits} budget={estimate.budget} isNew />
          </li>
        )}
      </ul>
      <WhatFits context={context} estimate={estimate} />
      <BudgetLeft t={t} estimate={estimate} />
    </div>
  );
}
