import type { ComponentChildren } from 'preact';
import type { ArticleProps } from '../article-view.ts';
import { EmptyColumns } from './empty-columns.tsx';
import type { Column } from './columns.ts';
import type { TextLayout } from './text-layout.ts';
import { LinkNoteList } from './link-notes.tsx';
import type { ColumnSummary } from '../column-summary.ts';
import { ShortProvenanceSummary } from './provenance-summary.tsx';

interface ParallelTextProps extends ArticleProps {
  readonly layout: TextLayout;
  readonly summaries: readonly ColumnSummary[];
  /** The rows, or their place. */
  readonly children: ComponentChildren;
}

/**
 * The text itself. Columns side by side are a table: a screen reader names the language of each
 * cell and can move down a column, a print repeats the headings, and a pasted copy stays aligned.
 * The other views are running text.
 */
export function ParallelText({ context, article, layout, summaries, children }: ParallelTextProps) {
  const { t, language } = context;
  const { shown, onDemand, isTable } = layout;
  const languages = { 'data-source': article.sourceLanguage, 'data-target': article.targetLanguages[0] };
  const notes = <LinkNoteList notes={shown[0]?.notes ?? new Map()} />;
  if (!isTable)
    return (
      <>
        <EmptyColumns context={context} layout={layout} summaries={summaries} />
        {onDemand.length > 0 && <p class="hint on-demand-hint">{t('view.single-hint')}</p>}
        <div class={`parallel ${shown.length > 1 ? 'stacked' : 'single'}`} {...languages}>
          {children}
        </div>
        {notes}
      </>
    );
  const names = new Intl.ListFormat(language).format(shown.map(({ name }) => name));
  return (
    <>
      <EmptyColumns context={context} layout={layout} summaries={summaries} />
      <table class="parallel" {...languages}>
        <caption class="unseen">{t('columns.caption', { languages: names })}</caption>
        <thead>
          <tr class="row">
            <th scope="col" class="number">
              <span class="unseen">{t('columns.number')}</span>
            </th>
            {shown.map((column) => (
              <ColumnHeading
                key={column.tag}
                context={context}
                column={column}
                summary={summaries.find(({ target }) => target === column.tag)}
              />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {notes}
    </>
  );
}

interface ColumnHeadingProps extends Pick<ArticleProps, 'context'> {
  readonly column: Column;
  /** Absent for the source column. */
  readonly summary: ColumnSummary | undefined;
}

function ColumnHeading({ context: { t }, column, summary }: ColumnHeadingProps) {
  return (
    <th scope="col" class="cell" dir={column.direction}>
      <span class="language">{column.name}</span>{' '}
      <span class="told" data-key={`heading.${column.tag}`}>
        {summary ? <ShortProvenanceSummary t={t} summary={summary} /> : t('columns.source')}
      </span>
    </th>
  );
}
