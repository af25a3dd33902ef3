import type { ComponentChildren } from 'preact';
import type { ColumnSummary, Share } from './summarise-column.ts';
import type { Translate } from './words.ts';

interface ToldProps {
  readonly t: Translate;
  readonly summary: ColumnSummary;
}

/** `Terjemahan mesin`; where several things are to be said, how often each: `Terjemahan mesin (7) · Belum ada terjemahan (2): kuota habis`. */
export function Told({ t, summary: { states, missing, outdated, total } }: ToldProps) {
  const shared = ({ count }: Share<unknown>) => (count === total ? '' : ` ${t('coverage.count', { count })}`);
  const parts = [
    ...states.map((share) => (
      <span class="state" data-state={share.of}>
        {t(`state.${share.of}`)}
        {shared(share)}
      </span>
    )),
    ...(outdated === 0
      ? []
      : [
          <span class="state" data-outdated="true">
            {t('coverage.outdated')} {t('coverage.count', { count: outdated })}
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

/** The same for a heading that must stay short. */
export function ToldShort({ t, summary: { states, translated, total } }: ToldProps) {
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
    </>
  );
}
