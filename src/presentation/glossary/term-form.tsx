import { invalidField } from '../site/notices.tsx';
import { directionOf, languageNameInPhrase } from '../../i18n/language-names.ts';
import { glossaryPath, glossaryTermsPath } from '../paths.ts';
import { GLOSSARY_PROBLEM_ID, type GlossaryProps } from './glossary-view.ts';

/** Adds a term or changes the chosen one. */
export function TermForm({ context: { t, language }, view: { pair, form, refused } }: GlossaryProps) {
  const isChange = form.term !== undefined;
  const wrong = invalidField(refused?.form === 'term', GLOSSARY_PROBLEM_ID);
  const field = (name: 'source' | 'target', label: string) => (
    <p class="field">
      <label for={`term-${name}`}>{label}</label>
      <input
        id={`term-${name}`}
        type="text"
        name={name}
        value={form[name]}
        lang={pair[name]}
        dir={directionOf(pair[name])}
        required
        autocomplete="off"
        {...wrong}
      />
    </p>
  );
  return (
    <section id="term" class="term" aria-labelledby="term-heading">
      <h2 id="term-heading">{t(isChange ? 'glossary.change' : 'glossary.add')}</h2>
      <form class="line" method="post" action={glossaryTermsPath(pair)}>
        {isChange && <input type="hidden" name="term" value={form.term} />}
        {field('source', t('glossary.term-in', { language: languageNameInPhrase(pair.source, language) }))}
        {field(
          'target',
          t('glossary.translation-in', { language: languageNameInPhrase(pair.target, language) }),
        )}
        <p class="actions">
          <button type="submit">{t(isChange ? 'glossary.save' : 'glossary.submit')}</button>
          {isChange && <a href={glossaryPath(pair)}>{t('glossary.cancel')}</a>}
        </p>
      </form>
    </section>
  );
}
