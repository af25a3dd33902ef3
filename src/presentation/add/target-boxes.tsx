import { languageName } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';

/** The brackets mark a repeatable field for multer, which removes them, and for HTML checkers. */
const TARGETS_FIELD = 'targets[]';

/** The languages to translate into immediately: those of the settings and those already chosen. */
export function TargetBoxes({
  context: { t, language, targetLanguages },
  values,
}: {
  readonly context: PageContext;
  readonly values: readonly string[];
}) {
  return (
    <fieldset class="targets">
      <legend>{t('add.targets')}</legend>
      {[...new Set([...targetLanguages, ...values])].map((tag) => (
        <label key={tag}>
          <input type="checkbox" name={TARGETS_FIELD} value={tag} checked={values.includes(tag)} />
          <span>{languageName(tag, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
