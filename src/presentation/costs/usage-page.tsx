import type { UsageReport } from '../../translation/pricing/usage-report.ts';
import { formatMonth } from '../../i18n/date.ts';
import { TimeOfDay } from '../site/time.tsx';
import { engineName } from '../../i18n/engine-name.ts';
import { EngineNotice } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { renderPage } from '../site/render-page.tsx';
import type { Translate } from '../../i18n/words.ts';

export interface UsageView {
  readonly report: UsageReport;
}

interface SectionProps extends UsageView {
  readonly context: PageContext;
}

/**
 * For operators: the characters used this month, the rest of the budget, and the engines' own
 * figures.
 */
export function renderUsagePage(context: PageContext, { report }: UsageView): string {
  const { t, language } = context;
  return renderPage(
    context,
    { title: t('usage.title'), styles: ['desk.css'] },
    <main id="content" class="desk">
      <h1>{t('usage.title')}</h1>
      <p class="lead">{t('usage.lead', { month: formatMonth(report.month, language) })}</p>
      <Month context={context} report={report} />
      <Budget context={context} report={report} />
      <Engines context={context} report={report} />
    </main>,
  );
}

function Month({ context: { t }, report: { billed, counted, reserved, requests } }: SectionProps) {
  return (
    <section aria-labelledby="month">
      <h2 id="month">{t('usage.month')}</h2>
      <dl class="sums">
        <Sum term={t('usage.billed')}>{t('money.characters', { count: billed })}</Sum>
        <Sum term={t('usage.requests')}>{t('usage.number', { count: requests })}</Sum>
        <Sum term={t('usage.counted')} hint={t(counted === billed ? 'usage.agrees' : 'usage.differs')}>
          {t('money.characters', { count: counted })}
        </Sum>
        <Sum term={t('usage.reserved')} hint={t('usage.reserved-hint')}>
          {t('money.characters', { count: reserved })}
        </Sum>
      </dl>
    </section>
  );
}

interface SumProps {
  readonly term: string;
  readonly hint?: string;
  readonly children: string;
}

function Sum({ term, hint, children }: SumProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd class="figures">{children}</dd>
      {hint !== undefined && <dd class="hint">{hint}</dd>}
    </div>
  );
}

function Budget({ context: { t }, report: { budget } }: SectionProps) {
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">{t('usage.budget')}</h2>
      {budget === null ? <p>{t('usage.no-budget')}</p> : <BudgetMeter t={t} budget={budget} />}
    </section>
  );
}

function BudgetMeter({
  t,
  budget: { limit, spent, reserved, left },
}: {
  readonly t: Translate;
  readonly budget: NonNullable<UsageReport['budget']>;
}) {
  return (
    <>
      <p id="budget-left">{t('money.left', { count: left, limit })}</p>
      <meter aria-labelledby="budget-left" min={0} max={limit} value={Math.min(limit, spent + reserved)}>
        {t('usage.used', { used: spent + reserved, limit })}
      </meter>
      {left === 0 && <p class="notice problem">{t('usage.used-up')}</p>}
    </>
  );
}

function Engines({ context, report }: SectionProps) {
  const { t } = context;
  return (
    <section aria-labelledby="engines">
      <h2 id="engines">{t('usage.engines')}</h2>
      <EngineNotice context={context} />
      {report.engines.length > 0 && <EngineTable context={context} report={report} />}
      {report.engines.length === 0 && context.engineNames.length > 0 && <p>{t('usage.none-bills')}</p>}
    </section>
  );
}

function EngineTable({ context: { t, language }, report: { engines } }: SectionProps) {
  return (
    <>
      <p>{t('usage.period')}</p>
      <table class="ledger">
        <caption class="unseen">{t('usage.engines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('usage.engine')}</th>
            <th scope="col">{t('usage.engine-used')}</th>
            <th scope="col">{t('usage.engine-left')}</th>
            <th scope="col">{t('usage.asked')}</th>
          </tr>
        </thead>
        <tbody>
          {engines.map(({ engine, usage, askedAt }) => (
            <tr key={engine}>
              <th scope="row">{engineName(engine)}</th>
              <td>{usage ? t('money.characters', { count: usage.count }) : t('usage.silent')}</td>
              <td>{usage && leftOf(usage, t)}</td>
              <td>
                <TimeOfDay iso={askedAt} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function leftOf(
  { count, limit }: { readonly count: number; readonly limit: number | null },
  t: Translate,
): string {
  return limit === null ? t('usage.no-limit') : t('money.left', { count: Math.max(0, limit - count), limit });
}
