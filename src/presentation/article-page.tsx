import type { ParallelArticle } from '../translation/parallel-article.ts';
import { ArticleFooter } from './article-footer.tsx';
import { ArticleHeader } from './article-header.tsx';
import { ColumnSwitch } from './column-switch.tsx';
import { Coverage } from './coverage.tsx';
import { findArticle } from './found/find-article.ts';
import { Notices } from './notices.tsx';
import type { PageContext } from './page-context.ts';
import { ParallelText } from './parallel-text.tsx';
import { eventsPath } from './paths.ts';
import { renderPage } from './render-page.tsx';
import { Repairs } from './repairs.tsx';
import { summariseColumn } from './summarise-column.ts';
import { excerptOf, titleOf } from './title-of.ts';
import { TranslateForm } from './translate-form.tsx';

export interface ArticleView {
  /** Read with all its target languages, also those that this page does not show, and with those shown beyond them. */
  readonly article: ParallelArticle;
  /** The languages shown, in this order: its source language and any of `targetLanguages`, as they are written there. */
  readonly columns: readonly string[];
  /** The languages that it is offered to the web in (`offeredLanguages`); absent, none. */
  readonly offered?: readonly string[];
}

/** What every part of the article's page is given. */
export interface ArticleProps extends Pick<ArticleView, 'article' | 'columns'> {
  readonly context: PageContext;
}

export function renderArticlePage(
  context: PageContext,
  { article, columns, offered = [] }: ArticleView,
): string {
  const { t } = context;
  const changing = article.running.length > 0;
  const props = { context, article, columns };
  const summaries = article.targetLanguages.map((target) => summariseColumn(article, target));
  const head = {
    title: titleOf(article, columns).text,
    description: excerptOf(article, columns),
    found: findArticle({ site: context.site, article, columns, offered }),
    changing,
    scripts: changing ? ['live.js'] : [],
  };
  return renderPage(
    context,
    head,
    <main
      id="content"
      class={`reading of-${columns.length > 3 ? 'many' : columns.length}`}
      {...(changing && { 'data-events': eventsPath(article.id), 'data-finished': t('live.finished') })}
    >
      <ArticleHeader {...props} />
      <Notices context={context} />
      <div class="guide">
        <ColumnSwitch {...props} />
        <Coverage context={context} summaries={summaries} />
      </div>
      <TranslateForm {...props} summaries={summaries} />
      <div class="text">
        <ParallelText {...props} summaries={summaries} />
      </div>
      <Repairs context={context} article={article} />
      <ArticleFooter context={context} article={article} />
    </main>,
  );
}
