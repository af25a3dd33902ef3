import type { ComponentChildren } from 'preact';
import type { ArticleProps } from '../article-view.ts';
import { outdatedIn } from '../parallel-text/columns.ts';
import { ColumnSwitch } from './column-switch.tsx';
import { TextMenu } from './text-menu.tsx';
import { ViewSwitch } from './view-switch.tsx';

interface ReadingBarProps extends ArticleProps {
  /** The offer to translate, or its place. */
  readonly children: ComponentChildren;
}

/** The controls that stay in reach: at the top of the window, on phones at its bottom. */
export function ReadingBar({ children, ...props }: ReadingBarProps) {
  const { context, article, columns } = props;
  const { t } = context;
  const outdated = outdatedIn(article, columns);
  return (
    <div class="reading-ways">
      <ViewSwitch {...props} />
      <ColumnSwitch {...props} />
      <TextMenu t={t} />
      <button type="button" class="plain tool scripted" data-opens="copy">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M5 5V2h9v9h-3M2 5h9v9H2z" />
        </svg>
        {t('copy.copy')}
      </button>
      <div class="step" data-key="outdated">
        {outdated[0] !== undefined && (
          <a href={`#${outdated[0]}`}>{t('coverage.outdated-count', { count: outdated.length })}</a>
        )}
      </div>
      <div class="translate" data-key="translate">
        {children}
      </div>
    </div>
  );
}
