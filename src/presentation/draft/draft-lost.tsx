import type { Adjustment } from '../../article/adjustment.ts';
import type { Translate } from '../../i18n/words.ts';
import { changeWords } from './draft-changes.tsx';
import { STEP_FIELD } from './draft-view.ts';

/** Longer lists come from another text: nobody compares them one by one. */
const MOST_LOST = 30;

/** The corrections whose place is gone, in another encoding or by newer rules of reading. */
export function DraftLost({ t, lost }: { readonly t: Translate; readonly lost: readonly Adjustment[] }) {
  if (lost.length === 0) return null;
  return (
    <div class="draft-lost">
      <p>{t('draft.lost', { count: lost.length })}</p>
      <ul>
        {lost.slice(0, MOST_LOST).map((adjustment, index) => (
          <li key={index}>
            {changeWords(t, adjustment)} <span class="hint">{t('repairs.at', { at: adjustment.at })}</span>
          </li>
        ))}
      </ul>
      <button class="plain" type="submit" name={STEP_FIELD} value="forget">
        {t('draft.forget')}
      </button>
    </div>
  );
}
