import type { ArticleProps } from '../article-view.ts';
import { articlePath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';
import { type View, VIEWS } from '../reading-layout.ts';

/** Drawn on a square of 16: two columns, rows below each other, one column. */
const ICONS: Readonly<Record<View, string>> = {
  side: 'M1 2h6v12H1zM9 2h6v12H9z',
  stacked: 'M1 2h14v5H1zM1 9h14v5H1z',
  single: 'M3 2h10v12H3z',
};

/** Links to the ways to read the languages shown. The view is named even where it is the usual one: whoever follows the link chooses it. */
export function ViewSwitch({ context: { t }, article, columns, view, usual }: ArticleProps) {
  const named = columns.join('+') === usual.columns.join('+') ? undefined : columns;
  return (
    <nav aria-label={t('view.choose')}>
      <ul class="segments">
        {VIEWS.map((each) => (
          <li key={each}>
            <a
              href={articlePath(article.id, named, { view: each, revision: olderRevision(article) })}
              data-view={each}
              aria-current={each === view ? 'true' : undefined}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d={ICONS[each]} />
              </svg>
              {t(`view.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
