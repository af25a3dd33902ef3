import { languageName } from '../../i18n/language-names.ts';
import type { Estimate } from '../../translation/pricing/estimate.ts';
import type { PageContext } from '../page-context.ts';
import { draftPath } from '../paths.ts';
import { Notices } from '../site/notices.tsx';
import { renderPage } from '../site/render-page.tsx';
import { DraftPrice } from './draft-price.tsx';
import { STEP_FIELD } from './draft-view.ts';

/** A book that was brought, with the articles that it would become. */
export interface BookView {
  /** Of the draft. */
  readonly id: string;
  readonly title?: string;
  readonly sourceLanguage: string;
  /** The languages to translate into immediately. */
  readonly targets: readonly string[];
  readonly chapters: readonly {
    readonly title: string;
    readonly paragraphs: number;
    /** Unicode code points. */
    readonly characters: number;
  }[];
  /** Of all chapters together; absent without targets. */
  readonly estimate?: Estimate;
}

/** The chapters of a book. Nothing is added or sent until the user presses the button. */
export function renderBookPage(context: PageContext, view: BookView): string {
  const { t, language } = context;
  const { id, title, sourceLanguage, targets, chapters, estimate } = view;
  const heading = title ?? t('draft.heading');
  const named = targets.map((target) => languageName(target, language));
  return renderPage(
    context,
    { title: heading, styles: ['draft.css'] },
    <main id="content" class="narrow">
      <header>
        <h1 lang={title === undefined ? undefined : sourceLanguage}>{heading}</h1>
        <p class="lead">{t('draft.book-lead', { count: chapters.length })}</p>
        <Notices context={context} />
      </header>
      <ol class="chapters">
        {chapters.map((chapter, index) => (
          <li key={index}>
            <span lang={sourceLanguage}>{chapter.title}</span>{' '}
            <span class="hint">
              {t('draft.count', { count: chapter.paragraphs })},{' '}
              {t('money.characters', { count: chapter.characters })}
            </span>
          </li>
        ))}
      </ol>
      {named.length > 0 && (
        <p>{t('draft.book-targets', { languages: new Intl.ListFormat(language).format(named) })}</p>
      )}
      <DraftPrice context={context} view={estimate ? { estimate } : {}} />
      <form class="actions" method="post" action={draftPath(id)}>
        <button type="submit" name={STEP_FIELD} value="add">
          {t('draft.book-add')}
        </button>
        <button class="plain" type="submit" name={STEP_FIELD} value="discard">
          {t('draft.discard')}
        </button>
      </form>
    </main>,
  );
}
