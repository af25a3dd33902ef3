import { AboutArticle } from './about-article.tsx';
import { ArticleFooter } from './article-footer.tsx';
import { ArticleHeader } from './article-header.tsx';
import { EmbedOffer } from '../embed/embed-offer.tsx';
import { articleMetadata } from '../discovery/article-metadata.ts';
import { LeftOut } from './left-out.tsx';
import { Notices } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { ParagraphRow } from '../parallel-text/paragraph-row.tsx';
import { ParallelText } from '../parallel-text/parallel-text.tsx';
import { layOutText, type TextLayout } from '../parallel-text/text-layout.ts';
import { eventsPath } from '../paths.ts';
import { ReadingBar } from './reading-bar.tsx';
import { ReadingDialogs } from './reading-dialogs.tsx';
import { AcceptForm } from '../parallel-text/refused-answer.tsx';
import { Place, splitAtPlace } from '../site/place.tsx';
import { renderMarkup, renderPage } from '../site/render-page.tsx';
import { Repairs } from './repairs.tsx';
import { Revisions } from './revisions.tsx';
import { type ColumnSummary, summariseColumn } from '../column-summary.ts';
import { excerptOf, titleOf } from '../title-and-excerpt.ts';
import { TranslationOffer } from './translation-offer.tsx';
import { TranslationProgress } from './translation-progress.tsx';
import type { ArticleView, OfferView } from '../article-view.ts';
import { inSlices } from '../in-slices.ts';

/** The page's markup around the offer to translate, whose prices change without the article. */
export interface ArticlePage {
  readonly before: string;
  readonly after: string;
}

/** Renders a long article in slices, and other work of this process runs between them. */
export async function renderArticlePage(context: PageContext, view: ArticleView): Promise<ArticlePage> {
  const { article } = view;
  const map = inSlices();
  const summaries = await map(article.targetLanguages, (target) => summariseColumn(article, target));
  const layout = layOutText({ context, ...view, summaries });
  const [before, rest] = splitAtPlace(renderFrame({ context, view, summaries, layout }), 'offer');
  const rows = await map(article.paragraphs, (paragraph) =>
    renderMarkup(<ParagraphRow {...{ context, layout, paragraph }} />),
  );
  const [between, after] = splitAtPlace(rest, 'rows');
  return { before, after: between + rows.join('') + after };
}

/** The offer to translate, in its place between the parts of the page. */
export function renderOffer(context: PageContext, view: OfferView): string {
  return renderMarkup(<TranslationOffer context={context} {...view} />);
}

interface Frame {
  readonly context: PageContext;
  readonly view: ArticleView;
  readonly summaries: readonly ColumnSummary[];
  readonly layout: TextLayout;
}

/** The page with the places of the rows and the offer. */
function renderFrame({ context, view, summaries, layout }: Frame): string {
  const { t } = context;
  const { offered = [], revisions = [], ...read } = view;
  const { article, columns } = read;
  const { length } = layout.shown;
  const changing = article.running.length > 0;
  const props = { context, ...read };
  const head = {
    title: titleOf(article, columns).text,
    description: excerptOf(article, columns),
    metadata: articleMetadata({ site: context.site, article, columns, offered }),
    textId: 'text',
    scripts: ['reading.js', ...(changing ? ['live.js'] : [])],
  };
  return renderPage(
    context,
    head,
    <main
      id="content"
      class={`reading in-${read.view} of-${read.view !== 'side' ? 1 : length > 3 ? 'many' : length}`}
      {...(changing && { 'data-events': eventsPath(article.id), 'data-finished': t('live.finished') })}
    >
      <ArticleHeader {...props} isInText={layout.shown[0]?.headingId !== undefined} />
      <AboutArticle {...props} summaries={summaries} />
      <TranslationProgress {...props} summaries={summaries} />
      <Notices context={context} />
      <ReadingBar {...props}>
        <Place name="offer" />
      </ReadingBar>
      <AcceptForm {...props} />
      <ReadingDialogs {...props} />
      <div class="text" id="text" tabIndex={-1}>
        <ParallelText {...props} summaries={summaries} layout={layout}>
          <Place name="rows" />
        </ParallelText>
      </div>
      <Repairs context={context} article={article} />
      <LeftOut context={context} article={article} />
      <EmbedOffer {...props} />
      <Revisions context={context} article={article} revisions={revisions} />
      <ArticleFooter context={context} article={article} />
    </main>,
  );
}
