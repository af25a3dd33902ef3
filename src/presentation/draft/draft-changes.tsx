import { type Adjustment, isByPerson } from '../../article/adjustment.ts';
import type { Translate } from '../../i18n/words.ts';
import { repairName } from '../repair-parts.tsx';
import { STEP_FIELD } from './draft-view.ts';

/** The corrections so far, with buttons to undo them. */
export function DraftChanges({
  t,
  applied,
}: {
  readonly t: Translate;
  readonly applied: readonly Adjustment[];
}) {
  const lastIndex = applied.findLastIndex(isByPerson);
  const last = applied[lastIndex];
  if (last === undefined) return null;
  const count = applied.filter(isByPerson).length;
  return (
    <div class="draft-changes" role="status">
      <p>
        {t('draft.changes', { count })}{' '}
        <span class="hint">{t('draft.last-change', { change: changeWords(t, last) })}</span>
      </p>
      <div class="actions">
        <button class="second" type="submit" name={STEP_FIELD} value={`undo.${lastIndex}`}>
          {t('draft.undo')}
        </button>
        {count > 1 && (
          <button class="plain" type="submit" name={STEP_FIELD} value="undo-all">
            {t('draft.undo-all')}
          </button>
        )}
      </div>
    </div>
  );
}

export function changeWords(t: Translate, adjustment: Adjustment): string {
  switch (adjustment.kind) {
    case 'role':
      return t('adjustment.role', { role: t(`role.${adjustment.role}`) });
    case 'reject':
      return t('adjustment.reject', { repair: repairName(t, adjustment.repair) });
    default:
      return t(`adjustment.${adjustment.kind}`);
  }
}
