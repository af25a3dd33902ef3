import { type Adjustment, isByPerson } from '../../article/adjustment.ts';
import type { Translate } from '../../i18n/words.ts';
import { STEP_FIELD } from './draft-view.ts';

/** Says that page furniture is left out, which the user can take back. */
export function DraftProposals({
  t,
  applied,
}: {
  readonly t: Translate;
  readonly applied: readonly Adjustment[];
}) {
  const count = applied.filter((adjustment) => !isByPerson(adjustment)).length;
  if (count === 0) return null;
  return (
    <div class="draft-changes">
      <p>{t('draft.proposed', { count })}</p>
      <button class="plain" type="submit" name={STEP_FIELD} value="keep-all">
        {t('draft.keep-all')}
      </button>
    </div>
  );
}
