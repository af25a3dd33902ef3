import { namedLanguages } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';

/** Likely source languages, offered beside the default language. The API accepts any language. */
const SOURCE_LANGUAGES = ['id', 'ms', 'jv', 'su', 'min', 'tet', 'en', 'fr', 'nl', 'de', 'es', 'pt', 'ar'];

export function SourceLanguage({
  context,
  value,
}: {
  readonly context: PageContext;
  readonly value: string;
}) {
  const { t, language } = context;
  const languages = [value, context.sourceLanguage, ...SOURCE_LANGUAGES];
  return (
    <p class="field">
      <label for="add-language">{t('add.source-language')}</label>
      <select id="add-language" name="sourceLanguage">
        {namedLanguages(languages, language).map(({ tag, name }) => (
          <option key={tag} value={tag} selected={tag === value}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
