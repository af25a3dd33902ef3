import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import { BudgetLeft, Price } from '../costs/price.tsx';
import type { Estimate } from '../../translation/pricing/estimate.ts';
import type { PageContext } from '../page-context.ts';
import type { DraftProps } from './draft-view.ts';

/** The estimated cost of translating into the chosen languages now. */
export function DraftPrice({ context: { t, language, engineNames }, view: { estimate } }: DraftProps) {
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
            <Price t={t} costs={[cost]} fits={cost.fits} />
          </li>
        ))}
        {targets.length > 1 && (
          <li class="sum">
            <strong>{t('draft.price-all')}</strong> <Price t={t} costs={targets} fits={estimate.fits} />
          </li>
        )}
      </ul>
      {!estimate.fits && <WhatFits t={t} language={language} estimate={estimate} />}
      <BudgetLeft t={t} estimate={estimate} />
    </div>
  );
}

/** The languages are translated in their order, as long as the budget of the month allows. */
function WhatFits({
  t,
  language,
  estimate: { targets, budget },
}: Pick<PageContext, 't' | 'language'> & { readonly estimate: Estimate }) {
  const [fitting, others] = [[] as string[], [] as string[]];
  let left = budget?.left ?? Infinity;
  for (const { target, characters, fits } of targets) {
    const isFree = fits && budget !== null && characters > budget.left;
    const isAllowed = isFree || characters <= left;
    (isAllowed ? fitting : others).push(target);
    if (isAllowed && !isFree) left -= characters;
  }
  const names = (tags: readonly string[]) =>
    new Intl.ListFormat(language).format(tags.map((tag) => languageNameInPhrase(tag, language)));
  return (
    <p class="notice">
      {fitting.length === 0
        ? t('draft.nothing-fits')
        : t('draft.fits', { languages: names(fitting), others: names(others) })}
    </p>
  );
}
