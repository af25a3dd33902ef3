import type { Translate } from '../../i18n/words.ts';
import type { ColumnSummary } from '../column-summary.ts';

const STATES = ['machine', 'imported', 'edited', 'reviewed', 'unchanged'] as const;

interface LegendProps {
  readonly t: Translate;
  readonly summaries: readonly ColumnSummary[];
}

/** What the marks beside the paragraphs mean: those that this article can show. */
export function Legend({ t, summaries }: LegendProps) {
  const shown = STATES.filter((state) =>
    summaries.some(({ states, unchanged }) =>
      state === 'unchanged' ? unchanged > 0 : states.some(({ of }) => of === state),
    ),
  );
  const isOutdated = summaries.some(({ outdated }) => outdated > 0);
  if (shown.length === 0) return null;
  return (
    <p class="legend">
      {t('legend.marks')}{' '}
      {shown.map((state) => (
        <span key={state} class="state" data-state={state}>
          {t(`state.${state}`)}
        </span>
      ))}
      {isOutdated && (
        <span class="state" data-outdated="true">
          {t('coverage.outdated')}
        </span>
      )}
    </p>
  );
}
