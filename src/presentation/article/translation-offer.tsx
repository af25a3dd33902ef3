import type { ComponentChildren } from 'preact';
import type { Estimate, TargetEstimate } from '../../translation/pricing/estimate.ts';
import type { ParagraphTranslation, ParallelArticle } from '../../translation/parallel-article.ts';
import type { OfferedArticle, OfferView } from '../article-view.ts';
import { BilledCosts, BudgetLeft, Price, WhatFits } from '../costs/price.tsx';
import { engineName } from '../../i18n/engine-name.ts';
import { languageName } from '../../i18n/language-names.ts';
import { translationsPath } from '../paths.ts';
import type { PageContext } from '../page-context.ts';
import { isFailure } from '../column-summary.ts';
import { outdatedIn } from '../parallel-text/columns.ts';

interface OfferProps extends OfferView {
  readonly context: PageContext;
}

export function toOffered(article: ParallelArticle): OfferedArticle {
  const { id, revision, newestRevision, targetLanguages, running, paragraphs } = article;
  const someCell = (isSo: (cell: ParagraphTranslation) => boolean) =>
    paragraphs.some(({ translations }) => targetLanguages.some((target) => isSo(translations[target]!)));
  return {
    id,
    revision,
    newestRevision,
    running,
    outdated: outdatedIn(article, targetLanguages).length,
    isLacking: someCell(({ state }) => state === 'missing'),
    hasFailed: running.length === 0 && someCell(({ reason }) => isFailure(reason)),
  };
}

/** One button that translates what is missing, and a menu with the prices and other choices. */
export function TranslationOffer({ money, ...props }: OfferProps) {
  const { context, article } = props;
  // A saved copy cannot send a form.
  if (!money || context.saved || article.revision < article.newestRevision) return null;
  const { estimate, upgrade, bills } = money;
  const costs = estimate?.targets.filter(({ missing, missingTitle }) => missing > 0 || missingTitle) ?? [];
  if (costs.length === 0 && !upgrade && bills.length === 0) return null;
  const { t } = context;
  return (
    <>
      {estimate && <Order {...props} costs={costs} estimate={estimate} />}
      <details class="menu">
        <summary class="tool">
          {costs.length > 0 ? <span class="unseen">{t('translate.menu')}</span> : t('translate.costs')}
        </summary>
        <div class="menu-body">
          {estimate && <Choices {...props} costs={costs} estimate={estimate} />}
          {upgrade && <Upgrade {...props} estimate={upgrade} />}
          <BilledCosts context={context} bills={bills} running={article.running} />
          {(estimate ?? upgrade) && <BudgetLeft t={t} estimate={(estimate ?? upgrade)!} />}
        </div>
      </details>
    </>
  );
}

interface OrderProps extends Omit<OfferProps, 'money'> {
  readonly costs: readonly TargetEstimate[];
  readonly estimate: Estimate;
}

/** The button for all languages together. An order that would be refused has none. */
function Order({ context: { t }, article, columns, costs, estimate }: OrderProps) {
  const targets = targetsOf(costs);
  if (!estimate.fits || targets.length === 0) return null;
  const { characters } = estimate;
  return (
    <OrderForm article={article} columns={columns}>
      <button
        class={article.hasFailed ? 'second' : undefined}
        type="submit"
        name="targets"
        value={targets.join(',')}
        aria-describedby="price-all"
        data-price={characters > 0 ? t('money.characters', { count: characters }) : undefined}
      >
        {orderLabel(t, article, costs)}
      </button>
    </OrderForm>
  );
}

function orderLabel(
  t: PageContext['t'],
  { outdated, isLacking, hasFailed }: OfferedArticle,
  costs: readonly TargetEstimate[],
): string {
  if (hasFailed) return t('translate.again');
  if (costs.every(({ missing }) => missing === 0)) return t('translate.title');
  return isLacking || outdated === 0 ? t('translate.submit') : t('translate.outdated', { count: outdated });
}

/** The price of everything, and each language alone. */
function Choices({ context, article, columns, costs, estimate }: OrderProps) {
  const { t, language } = context;
  if (costs.length === 0) return null;
  return (
    <OrderForm article={article} columns={columns}>
      <p class="price" id="price-all">
        <Price t={t} costs={costs} fits={estimate.fits} budget={estimate.budget} />
      </p>
      <WhatFits context={context} estimate={estimate} />
      <ul class="offers">
        {costs.length > 1 &&
          costs.map((cost) => (
            <Offer
              key={cost.target}
              t={t}
              label={t('translate.only', { language: languageName(cost.target, language) })}
              costs={[cost]}
              fits={cost.fits}
              budget={estimate.budget}
            />
          ))}
      </ul>
    </OrderForm>
  );
}

/**
 * Offers to replace the translations of a lower-ranked engine by those of the first one, with the
 * price.
 */
function Upgrade({ context: { t }, article, columns, estimate }: Omit<OrderProps, 'costs'>) {
  const costs = estimate.targets.filter(({ missing, engine }) => missing > 0 && engine !== null);
  const [first] = costs;
  if (!first) return null;
  const label = t('translate.upgrade', { engine: engineName(first.engine!) });
  return (
    <OrderForm article={article} columns={columns}>
      <input type="hidden" name="upgrade" value="true" />
      <ul class="offers">
        <Offer t={t} label={label} costs={costs} fits={estimate.fits} budget={estimate.budget} />
      </ul>
    </OrderForm>
  );
}

interface OrderFormProps extends Pick<OfferProps, 'article' | 'columns'> {
  readonly children: ComponentChildren;
}

function OrderForm({ article, columns, children }: OrderFormProps) {
  return (
    <form method="post" action={translationsPath(article.id)}>
      <input type="hidden" name="columns" value={columns.join('+')} />
      {children}
    </form>
  );
}

interface OfferedOrderProps extends Pick<PageContext, 't'> {
  readonly label: string;
  readonly costs: readonly TargetEstimate[];
  readonly fits: boolean;
  readonly budget: Estimate['budget'];
}

/** One choice. An order that would be refused has no button, only its label and the reason. */
function Offer({ t, label, costs, fits, budget }: OfferedOrderProps) {
  const targets = targetsOf(costs);
  const priceId = `price-${costs.map(({ target }) => target).join('-')}`;
  return (
    <li>
      {fits && targets.length > 0 ? (
        <button
          class="second"
          type="submit"
          name="targets"
          value={targets.join(',')}
          aria-describedby={priceId}
        >
          {label}
        </button>
      ) : (
        <span class="refused">{label}</span>
      )}{' '}
      <span class="price" id={priceId}>
        <Price t={t} costs={costs} fits={fits} budget={budget} />
      </span>
    </li>
  );
}

/** The languages of which an engine can be asked. */
function targetsOf(costs: readonly TargetEstimate[]): readonly string[] {
  return costs.filter(({ engine }) => engine !== null).map(({ target }) => target);
}
