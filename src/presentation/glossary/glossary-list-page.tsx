import type { GlossaryPair } from '../../translation/glossary/glossary.ts';
import { namedLanguages } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import { GLOSSARY_PATH, glossaryPath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { pairName } from './glossary-view.ts';

export interface GlossaryListView {
  /** Includes the pairs of the settings, even without entries. */
  readonly pairs: readonly GlossaryPair[];
}

/** BCP 47: likely source and target languages. The API accepts any. */
const LANGUAGES = [
  'id',
  'ms',
  'jv',
  'su',
  'en',
  'en-US',
  'fr',
  'nl',
  'de',
  'es',
  'pt',
  'it',
  'ja',
  'zh',
  'ar',
];

/** All language pairs with a glossary, and the pairs of the settings. */
export function renderGlossaryListPage(context: PageContext, { pairs }: GlossaryListView): string {
  const { t, canWrite } = context;
  return renderPage(
    context,
    { title: t('glossary.title'), styles: ['desk.css'] },
    <main id="content" class="desk">
      <h1>{t('glossary.title')}</h1>
      <p class="lead">{t('glossary.lead')}</p>
      <ul class="pairs">
        {pairs.map((pair) => (
          <li key={`${pair.source}.${pair.target}`}>
            <a href={glossaryPath(pair)}>{pairName(pair, context)}</a>{' '}
            <span class="hint">{t('glossary.terms', { count: pair.entries })}</span>
          </li>
        ))}
      </ul>
      {canWrite && <OtherPair context={context} />}
    </main>,
  );
}

function OtherPair({ context }: { readonly context: PageContext }) {
  const { t, sourceLanguage } = context;
  return (
    <section aria-labelledby="other">
      <h2 id="other">{t('glossary.other-pair')}</h2>
      <form class="line" method="get" action={GLOSSARY_PATH}>
        <Languages context={context} name="source" label={t('glossary.from')} chosen={sourceLanguage} />
        <Languages context={context} name="target" label={t('glossary.to')} chosen="en" />
        <p>
          <button class="second" type="submit">
            {t('glossary.open')}
          </button>
        </p>
      </form>
    </section>
  );
}

interface LanguagesProps {
  readonly context: PageContext;
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
}

function Languages({ context, name, label, chosen }: LanguagesProps) {
  const { language, sourceLanguage, targetLanguages } = context;
  const languages = [sourceLanguage, ...targetLanguages, ...LANGUAGES];
  return (
    <p class="field">
      <label for={`pair-${name}`}>{label}</label>
      <select id={`pair-${name}`} name={name}>
        {namedLanguages(languages, language).map(({ tag, name: text }) => (
          <option key={tag} value={tag} selected={tag === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
