import type { PageContext } from './page-context.ts';

/** What the scripts of the page of an article show and say. */
export function ReadingTools({ context: { t } }: { readonly context: PageContext }) {
  return (
    <p
      id="alignment"
      class="unseen"
      role="status"
      data-uncertain={t('sentence.uncertain')}
      data-none={t('sentence.none')}
    />
  );
}
