import type { ArticleProps } from '../article-view.ts';
import { articlePath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';
import { type View, VIEWS } from '../reading-layout.ts';

/** Paths in a 16 × 16 view box: two columns, two rows, one column. */
const ICONS: Readonly<Record<View, string>> = {
  side: 'M1 2h6v12H1zM9 2h6v12H9z',
  stacked: 'M1 2h14v5H1zM1 9h14v5H1z',
  single: 'M3 2h10v12H3z',
};

/**
 * Links to the views of the shown languages. They name the view even if it is the usual one, so
 * that following a link also sets the reader's choice. Other views than `single` do not show a
 * selection that was made for one language at a time.
 */
export function ViewSwitch({ context: { t }, article, columns, view, usual }: ArticleProps) {
  const isUsual = columns.join('+') === usual.columns.join('+');
  return (
    <nav aria-label={t('view.choose')}>
      <ul class="segments">
        {VIEWS.map((each) => (
          <li key={each} class={`view-${each}`}>
            <a
              href={articlePath(
                article.id,
                isUsual || (view === 'single' && each !== view) ? undefined : columns,
                { view: each, revision: olderRevision(article) },
              )}
              title={t(`view.${each}`)}
              data-view={each}
              aria-current={each === view ? 'true' : undefined}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d={ICONS[each]} />
              </svg>
              <span class="name">{t(`view.${each}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
