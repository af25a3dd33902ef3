import { ArticleFooter } from './article-footer.tsx';
import { ArticleHeader } from './article-header.tsx';
import { ColumnSwitch } from './column-switch.tsx';
import { Coverage } from './coverage.tsx';
import { EmbedOffer } from '../embed/embed-offer.tsx';
import { articleMetadata } from '../discovery/article-metadata.ts';
import { Notices } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { ParallelText } from '../parallel-text/parallel-text.tsx';
import { eventsPath } from '../paths.ts';
import { ReadingTools } from './reading-tools.tsx';
import { AcceptForm } from '../parallel-text/refused-answer.tsx';
import { renderPage } from '../site/render-page.tsx';
import { Repairs } from './repairs.tsx';
import { Revisions } from './revisions.tsx';
import { summariseColumn } from '../column-summary.ts';
import { excerptOf, titleOf } from '../title-and-excerpt.ts';
import { TranslateForm } from './translate-form.tsx';
import { ViewSwitch } from './view-switch.tsx';
import type { ArticleView } from '../article-view.ts';

export function renderArticlePage(context: PageContext, view: ArticleView): string {
  const { t } = context;
  const { offered = [], revisions = [], ...read } = view;
  const { article, columns } = read;
  const changing = article.running.length > 0;
  const props = { context, ...read };
  const summaries = article.targetLanguages.map((target) => summariseColumn(article, target));
  const head = {
    title: titleOf(article, columns).text,
    description: excerptOf(article, columns),
    metadata: articleMetadata({ site: context.site, article, columns, offered }),
    scripts: ['reading.js', ...(changing ? ['live.js'] : [])],
  };
  return renderPage(
    context,
    head,
    <main
      id="content"
      class={`reading of-${read.view !== 'side' ? 1 : columns.length > 3 ? 'many' : columns.length}`}
      {...(changing && { 'data-events': eventsPath(article.id), 'data-finished': t('live.finished') })}
    >
      <ArticleHeader {...props} />
      <Notices context={context} />
      <Coverage context={context} summaries={summaries} />
      <div class="reading-ways">
        <ViewSwitch {...props} />
        <ColumnSwitch {...props} />
      </div>
      <TranslateForm {...props} summaries={summaries} />
      <AcceptForm {...props} />
      <ReadingTools {...props} />
      <div class="text">
        <ParallelText {...props} summaries={summaries} />
      </div>
      <Repairs context={context} article={article} />
      <EmbedOffer {...props} />
      <Revisions context={context} article={article} revisions={revisions} />
      <ArticleFooter context={context} article={article} />
    </main>,
  );
}
