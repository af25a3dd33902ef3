import type { AddFormProps } from './add-form.tsx';
import { languageName } from './language-names.ts';
import { EngineNotice } from './notices.tsx';

/** Languages that a text is likely to be brought in beside that of the settings; the API takes any. */
const SOURCE_LANGUAGES = ['id', 'ms', 'jv', 'su', 'min', 'tet', 'en', 'fr', 'nl', 'de', 'es', 'pt', 'ar'];

/** Brackets say that it may come several times: to multer, which takes them off, and to HTML checkers. */
const TARGETS_FIELD = 'targets[]';

/** What may be said about a text, and what to do with it at once. */
export function AddDetails({ context, values }: Omit<AddFormProps, 'problem'>) {
  const { t, language, engineNames, targetLanguages } = context;
  const languages = [...new Set([values.sourceLanguage, context.sourceLanguage, ...SOURCE_LANGUAGES])];
  const named = languages
    .map((tag) => ({ tag, name: languageName(tag, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  return (
    <>
      <p class="field">
        <label for="add-title">
          {t('add.title')} <span class="optional">{t('add.optional')}</span>
        </label>
        <input id="add-title" type="text" name="title" value={values.title} />
      </p>
      <p class="field">
        <label for="add-language">{t('add.source-language')}</label>
        <select id="add-language" name="sourceLanguage">
          {named.map(({ tag, name }) => (
            <option key={tag} value={tag} selected={tag === values.sourceLanguage}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {engineNames.length > 0 ? (
        <fieldset class="targets">
          <legend>{t('add.targets')}</legend>
          {targetLanguages.map((tag) => (
            <label key={tag}>
              <input
                type="checkbox"
                name={TARGETS_FIELD}
                value={tag}
                checked={values.targets.includes(tag)}
              />
              <span>{languageName(tag, language)}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <EngineNotice context={context} />
      )}
    </>
  );
}
