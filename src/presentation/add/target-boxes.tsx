import { languageName } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';

/** Brackets say that it may come several times: to multer, which takes them off, and to HTML checkers. */
const TARGETS_FIELD = 'targets[]';

/** The languages to translate into at once: those of the settings, and those that were asked for. */
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
