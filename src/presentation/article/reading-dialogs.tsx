import type { ArticleProps } from '../article-view.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';

/** The dialogs, menus and messages that only the article page's scripts show. */
export function ReadingDialogs(props: ArticleProps) {
  const { context } = props;
  const { t } = context;
  return (
    <>
      <CopyDialog {...props} />
      <KeysDialog context={context} />
      <p
        id="alignment"
        class="unseen"
        role="status"
        data-uncertain={t('sentence.uncertain')}
        data-none={t('sentence.none')}
      />
      <RowMenu t={t} />
      <aside id="sheet" class="sheet" hidden data-uncertain={t('sentence.unsure')} />
      <p
        id="offer"
        class="pill"
        hidden
        data-continue={t('appearance.continue')}
        data-look-up={t('look-up.link')}
      >
        <a href="#text" />
      </p>
      <p
        id="similar"
        class="unseen"
        role="status"
        data-loading={t('similar.loading')}
        data-failed={t('similar.failed')}
      />
    </>
  );
}

/** What the menu of a paragraph copies: its first language, all that are shown, or where it stands. */
export const ROW_FORMS = ['text', 'both', 'citation', 'link'] as const;

/** The menu beside the chosen paragraph’s number. */
function RowMenu({ t }: Pick<ArticleProps['context'], 't'>) {
  return (
    <div id="row-menu" class="row-menu" role="group" aria-label={t('row-menu.title')} hidden>
      {ROW_FORMS.map((form) => (
        <button key={form} type="button" class="plain" data-copies={form}>
          {t(`row-menu.${form}`)}
        </button>
      ))}
      <span role="status" />
    </div>
  );
}
