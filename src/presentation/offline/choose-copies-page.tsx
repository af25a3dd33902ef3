import type { Offered } from './copies.ts';
import { directionOf } from '../../i18n/language-names.ts';
import { titleIn } from '../title-and-excerpt.ts';
import type { PageContext } from '../page-context.ts';
import { CHOOSE_PATH, OFFLINE_PATH } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { formatBytes } from '../../i18n/sizes.ts';
import { UNTRANSLATED } from '../untranslated.ts';

export interface ChooseCopiesView {
  readonly offered: readonly Offered[];
  readonly next: string | null;
  /** Ids of the copies that are kept and current. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Lets the reader choose which of the server's articles to keep.
 * @param view absent if the server cannot be reached
 */
export function renderChooseCopiesPage(context: PageContext, view: ChooseCopiesView | undefined): string {
  const { t } = context;
  return renderPage(
    context,
    { title: t('offline.choose'), styles: ['offline.css'] },
    <main id="content" class="offline">
      <h1>{t('offline.choose')}</h1>
      {view ? <Choice context={context} view={view} /> : <p class="notice">{t('offline.choose-needs')}</p>}
      <p>
        <a href={OFFLINE_PATH}>{t('offline.title')}</a>
      </p>
    </main>,
  );
}

function Choice({ context, view }: { readonly context: PageContext; readonly view: ChooseCopiesView }) {
  const { t } = context;
  const { offered, next, kept } = view;
  if (offered.length === 0) return <p>{t('library.empty')}</p>;
  return (
    <form method="post" action={OFFLINE_PATH}>
      <fieldset class="choosing">
        <legend class="unseen">{t('offline.choose')}</legend>
        {offered.map((each) => (
          <OfferedEntry key={each.id} context={context} offered={each} kept={kept.has(each.id)} />
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" name="action" value="choose">
          {t('offline.keep-chosen')}
        </button>
        {next !== null && (
          <a href={`${CHOOSE_PATH}?cursor=${encodeURIComponent(next)}`} rel="next">
            {t('library.older')}
          </a>
        )}
      </div>
    </form>
  );
}

interface OfferedEntryProps {
  readonly context: PageContext;
  readonly offered: Offered;
  readonly kept: boolean;
}

function OfferedEntry({ context: { t, language }, offered, kept }: OfferedEntryProps) {
  const { id, title, sourceLanguage, bytes, confidential } = offered;
  const shown = titleIn(offered, language);
  return (
    <label>
      <input type="checkbox" name="wanted[]" value={`${bytes} ${id}`} checked={kept} disabled={kept} />
      <span>
        {shown.language !== sourceLanguage && (
          <>
            <span lang={shown.language} dir={directionOf(shown.language)}>
              {shown.text}
            </span>{' '}
          </>
        )}
        <span
          class={shown.language === sourceLanguage ? undefined : 'original'}
          lang={sourceLanguage}
          dir={directionOf(sourceLanguage)}
          {...UNTRANSLATED}
        >
          {title}
        </span>{' '}
        <span class="hint">
          {t('offline.about', { size: formatBytes(bytes, language) })}
          {kept && ` · ${t('offline.is-kept')}`}
          {confidential && ` · ${t('offline.confidential')}`}
        </span>
      </span>
    </label>
  );
}
