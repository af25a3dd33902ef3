import { KeysDialog } from './keys-dialog.tsx';
import type { PageContext } from './page-context.ts';

/** What the scripts of the page of an article offer and say; where there are no scripts the style sheet hides it. */
export function ReadingTools({ context }: { readonly context: PageContext }) {
  const { t } = context;
  return (
    <>
      <div class="tools">
        <button type="button" class="plain" data-opens="keys">
          {t('keys.heading')}
        </button>
      </div>
      <KeysDialog context={context} />
      <p
        id="alignment"
        class="unseen"
        role="status"
        data-uncertain={t('sentence.uncertain')}
        data-none={t('sentence.none')}
      />
    </>
  );
}
