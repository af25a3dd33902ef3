import type { ArticleProps } from '../article-view.ts';
import { type Column, columnsToShow } from './columns.ts';
import { LinkNoteList } from './link-notes.tsx';
import { ParagraphRow } from './paragraph-row.tsx';
import type { ColumnSummary } from '../column-summary.ts';
import { ShortProvenanceSummary } from './provenance-summary.tsx';
import { columnsOnDemand } from '../reading-layout.ts';

interface ParallelTextProps extends ArticleProps {
  readonly summaries: readonly ColumnSummary[];
}

/** Browsers lay out this many paragraphs at once without a noticeable delay. */
const MANY = 60;

/**
 * The text itself. Columns side by side are a table: a screen reader names the language of each
 * cell and can move down a column, a print repeats the headings, and a pasted copy stays aligned.
 * The other views are running text.
 */
export function ParallelText({ summaries, ...props }: ParallelTextProps) {
  const { context, article, columns: tags, view } = props;
  const { t, language } = context;
  const shown = columnsToShow(article, view === 'single' ? tags.slice(0, 1) : tags, language);
  const onDemand = columnsToShow(article, columnsOnDemand(props, article), language);
  const isTable = view === 'side' && shown.length > 1;
  const rows = article.paragraphs.map((paragraph) => (
    <ParagraphRow
      key={paragraph.id}
      context={context}
      columns={shown}
      onDemand={onDemand}
      isTable={isTable}
      isOfMany={article.paragraphs.length > MANY}
      paragraph={paragraph}
    />
  ));
  const notes = <LinkNoteList notes={shown[0]?.notes ?? new Map()} />;
  if (!isTable)
    return (
      <>
        <div class={`parallel ${shown.length > 1 ? 'stacked' : 'single'}`}>{rows}</div>
        {notes}
      </>
    );
  const names = new Intl.ListFormat(language).format(shown.map(({ name }) => name));
  return (
    <>
      <table class="parallel">
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
        <tbody>{rows}</tbody>
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
