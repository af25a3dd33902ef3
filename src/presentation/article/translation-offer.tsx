import type { ComponentChildren } from 'preact';
import type { Estimate, TargetEstimate } from '../../translation/pricing/estimate.ts';
import type { OfferView } from '../article-view.ts';
import { BilledCosts, BudgetLeft, Price } from '../costs/price.tsx';
import { engineName } from '../../i18n/engine-name.ts';
import { languageName } from '../../i18n/language-names.ts';
import { EngineNotice } from '../site/notices.tsx';
import { signInPath, translationsPath } from '../paths.ts';
import type { PageContext } from '../page-context.ts';

interface OfferProps extends OfferView {
  readonly context: PageContext;
}

/** Offers to translate what is missing and shows the price, or says why that is not possible. */
export function TranslationOffer({ money, ...props }: OfferProps) {
  const { context, article } = props;
  const isLacking = article.targetLanguages.some((target) => {
    const { translated, total } = article.coverage[target]!;
    return translated < total && !article.running.includes(target);
  });
  // A saved copy cannot send a form.
  const isPresent = article.revision === article.newestRevision && !context.saved;
  return (
    <>
      {isPresent && money?.estimate && <Order {...props} estimate={money.estimate} />}
      {isPresent && money?.upgrade && <Upgrade {...props} estimate={money.upgrade} />}
      {isPresent && isLacking && !context.canWrite && <SignInFirst context={context} />}
      {isPresent && isLacking && <EngineNotice context={context} />}
      {money && <BilledCosts context={context} bills={money.bills} running={article.running} />}
    </>
  );
}

function SignInFirst({ context: { t, engineNames, path } }: Pick<OfferProps, 'context'>) {
  if (engineNames.length === 0) return null;
  return (
    <p class="notice">
      {t('translate.sign-in-first')} <a href={signInPath(path)}>{t('site.sign-in')}</a>
    </p>
  );
}

interface OrderProps extends Omit<OfferProps, 'money'> {
  readonly estimate: Estimate;
}

function Order({ context: { t, language }, article, columns, estimate }: OrderProps) {
  const costs = estimate.targets.filter(({ missing }) => missing > 0);
  if (costs.length === 0) return null;
  return (
    <OrderForm article={article} columns={columns}>
      <ul class="offers">
        <Offer t={t} label={t('translate.submit')} costs={costs} fits={estimate.fits} />
        {costs.length > 1 &&
          costs.map((cost) => (
            <Offer
              key={cost.target}
              t={t}
              isPart
              label={t('translate.only', { language: languageName(cost.target, language) })}
              costs={[cost]}
              fits={cost.fits}
            />
          ))}
      </ul>
      <BudgetLeft t={t} estimate={estimate} />
    </OrderForm>
  );
}

/**
 * Offers to replace the translations of a lower-ranked engine by those of the first one, with the
 * price.
 */
function Upgrade({ context: { t }, article, columns, estimate }: OrderProps) {
  const costs = estimate.targets.filter(({ missing, engine }) => missing > 0 && engine !== null);
  const [first] = costs;
  if (!first) return null;
  const label = t('translate.upgrade', { engine: engineName(first.engine!) });
  return (
    <OrderForm article={article} columns={columns}>
      <input type="hidden" name="upgrade" value="true" />
      <ul class="offers">
        <Offer t={t} isPart label={label} costs={costs} fits={estimate.fits} />
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
  readonly isPart?: boolean;
}

/** One offer. An order that would be refused has no button, only its label and the reason. */
function Offer({ t, label, costs, fits, isPart }: OfferedOrderProps) {
  const targets = costs.filter(({ engine }) => engine !== null).map(({ target }) => target);
  const priceId = `price-${isPart ? targets.join('-') : 'all'}`;
  return (
    <li>
      {fits && targets.length > 0 ? (
        <button
          class={isPart ? 'second' : undefined}
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
        <Price t={t} costs={costs} fits={fits} />
      </span>
    </li>
  );
}
