import type { ArticleProps } from '../article-view.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';

/**
 * The controls and messages of the article page's scripts. The style sheet hides them when scripts
 * are off.
 */
export function ReadingTools(props: ArticleProps) {
  const { context } = props;
  const { t } = context;
  return (
    <>
      <div class="tools">
        <button type="button" class="plain" data-opens="copy">
          {t('copy.heading')}
        </button>
        <button type="button" class="plain" data-opens="keys">
          {t('keys.heading')}
        </button>
      </div>
      <CopyDialog {...props} />
      <KeysDialog context={context} />
      <p
        id="alignment"
        class="unseen"
        role="status"
        data-uncertain={t('sentence.uncertain')}
        data-none={t('sentence.none')}
      />
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
