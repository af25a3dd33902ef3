import type { ComponentChildren } from 'preact';
import { formatDays } from '../../i18n/date.ts';
import type { PageContext } from '../page-context.ts';
import type { ColumnSummary, Share, StateShare } from '../column-summary.ts';
import type { Translate } from '../../i18n/words.ts';

/** Maximum number of engines, editors or files that are named. */
const MOST_NAMES = 3;

interface ProvenanceSummaryProps {
  readonly context: PageContext;
  readonly summary: ColumnSummary;
}

/**
 * `Translated by DeepL (3 March 2026) · 3 paragraphs reviewed by A. Ismail (4 March 2026) · No
 * translation (2): the engine’s quota is used up`.
 */
export function ProvenanceSummary({
  context,
  summary: { states, unchanged, missing, outdated, total },
}: ProvenanceSummaryProps) {
  const { t } = context;
  const shared = ({ count }: Pick<Share<unknown>, 'count'>) =>
    count === total ? '' : ` ${t('coverage.count', { count })}`;
  const parts = [
    ...states.map((share) => (
      <span class="state" data-state={share.of}>
        {origin(context, share, total)}
      </span>
    )),
    ...(outdated === 0
      ? []
      : [
          <span class="state" data-outdated="true">
            {t('coverage.outdated')} {t('coverage.count', { count: outdated })}
          </span>,
        ]),
    ...(unchanged === 0
      ? []
      : [
          <span class="state" data-state="unchanged">
            {t('state.unchanged')}
            {shared({ count: unchanged })}
          </span>,
        ]),
    ...missing.map((share) => (
      <span class="state" data-state="missing">
        {t('state.missing')}
        {shared(share)}
        {t('because', { reason: t(`reason.${share.of}`) })}
      </span>
    )),
  ];
  return (
    <span class="told">
      {parts.flatMap((part, index): ComponentChildren[] => (index === 0 ? [part] : [' · ', part]))}
    </span>
  );
}

function origin({ t, language }: PageContext, { of, count, by, since, until }: StateShare, total: number) {
  const named = by.slice(0, MOST_NAMES);
  const names = [...named, ...(by.length > named.length ? [t('told.others')] : [])];
  const values = {
    by: new Intl.ListFormat(language).format(names.length > 0 ? names : [t(`told.${of}.unnamed`)]),
    date: formatDays(since, until, language),
  };
  return count === total ? t(`told.${of}.whole`, values) : t(`told.${of}.some`, { ...values, count });
}

/** A short form for the line above the text: `3/14 · Machine translation · 2 outdated`. */
export function AboutColumn({ t, summary }: { readonly t: Translate; readonly summary: ColumnSummary }) {
  const { outdated, states, translated, total, missing, failed, running } = summary;
  const [gap] = missing;
  // A failure has its own message, and the figures say what was not requested.
  const isSaid = running || failed.size > 0 || gap?.of === 'not-requested';
  const reason = gap && !isSaid && t(`reason.${gap.of}`);
  if (states.length === 0 && translated < total)
    return (
      <>
        {t('state.missing')}
        {reason && t('because', { reason })}
      </>
    );
  return (
    <>
      <ShortProvenanceSummary t={t} summary={summary} />
      {reason && ` · ${reason}`}
      {outdated > 0 && <> · {t('coverage.outdated-count', { count: outdated })}</>}
    </>
  );
}

/** A short form for column headings. */
export function ShortProvenanceSummary({
  t,
  summary: { states, translated, total },
}: {
  readonly t: Translate;
  readonly summary: ColumnSummary;
}) {
  const [first, ...others] = states;
  return (
    <>
      {translated < total && <span class="figures">{t('coverage.figures', { translated, total })}</span>}
      {translated < total && first && ' · '}
      {first && (
        <span class="state" data-state={others.length > 0 ? undefined : first.of}>
          {others.length > 0 ? t('columns.mixed') : t(`state.${first.of}`)}
        </span>
      )}
      {!first && translated === total && (
        <span class="state" data-state="unchanged">
          {t('state.unchanged')}
        </span>
      )}
    </>
  );
}
