import type { ArticleProps } from '../article-view.ts';
import { citeSource, cslOf, risOf, translatedTitle } from './cite.ts';
import { languageName } from '../../i18n/language-names.ts';
import { articlePath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';
import { columnsOnDemand } from '../reading-layout.ts';

/** The forms in which an article can be copied. */
export const COPIED_FORMS = ['text', 'link', 'citation', 'ris', 'csl'] as const;

/**
 * The dialog to copy from an article. Its field shows the copied text, so the reader can copy by
 * hand if the browser forbids scripts to do it.
 */
export function CopyDialog(props: ArticleProps) {
  const { context, article } = props;
  const { t } = context;
  return (
    <dialog id="copy" aria-labelledby="copy-heading" data-script={context.assets.url('copying.js')}>
      <h2 id="copy-heading">{t('copy.heading')}</h2>
      <form method="dialog" {...dataForScript(props)}>
        <fieldset class="targets">
          <legend>{t('copy.what')}</legend>
          {COPIED_FORMS.map((form, index) => (
            <label key={form}>
              <input type="radio" name="form" value={form} checked={index === 0} /> {t(`copy.form.${form}`)}
            </label>
          ))}
        </fieldset>
        <LanguageChoice {...props} />
        <ParagraphChoice t={t} total={article.paragraphs.length} />
        <p class="field">
          <label for="copied">{t('copy.preview')}</label>
          <textarea id="copied" readonly rows={7} />
        </p>
        <p class="actions">
          <button type="button" data-copy>
            {t('copy.copy')}
          </button>
          <button class="second" type="submit">
            {t('keys.close')}
          </button>
          <span role="status" />
        </p>
      </form>
    </dialog>
  );
}

function LanguageChoice({ context, article, columns, view }: ArticleProps) {
  const { t, language } = context;
  const shown = view === 'single' ? columns.slice(0, 1) : columns;
  const present = [...shown, ...columnsOnDemand({ columns, view }, article)];
  return (
    <fieldset class="targets">
      <legend>{t('copy.languages')}</legend>
      {present.map((tag) => (
        <label key={tag}>
          <input type="checkbox" name="language[]" value={tag} checked={shown.includes(tag)} />{' '}
          {languageName(tag, language)}
        </label>
      ))}
    </fieldset>
  );
}

function ParagraphChoice({ t, total }: Pick<ArticleProps['context'], 't'> & { readonly total: number }) {
  return (
    <fieldset class="targets">
      <legend>{t('copy.paragraphs')}</legend>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {t(`copy.${end}`)}{' '}
          <input type="number" name={end} min={1} max={total} value={end === 'from' ? 1 : total} required />
        </label>
      ))}
    </fieldset>
  );
}

/** The texts from which the script builds the copy. It fills the places in `{…}`. */
function dataForScript({ context, article }: ArticleProps): Readonly<Record<`data-${string}`, string>> {
  const { t, language, site } = context;
  const revision = olderRevision(article);
  const translated = translatedTitle(article, language);
  return {
    'data-address': site + articlePath(article.id),
    'data-query': revision === undefined ? '' : `?revision=${revision}`,
    'data-source': citeSource(context, article),
    'data-ris': risOf(article, translated),
    'data-csl': JSON.stringify(cslOf(article, translated)),
    'data-no-language': t('copy.no-language'),
    'data-no-range': t('copy.no-range'),
    'data-reversed': t('copy.reversed'),
    'data-one': t('copy.one', { from: '{from}' }),
    'data-several': t('copy.several', { from: '{from}', to: '{to}' }),
    'data-accessed': t('copy.accessed', { date: '{date}' }),
    'data-copied': t('copy.copied'),
    'data-by-hand': t('copy.by-hand'),
    'data-not-allowed': t('copy.not-allowed'),
  };
}
