import type { ArticleProps } from './article-page.tsx';
import { type Column, columnsToShow } from './columns.ts';
import { ParagraphRow } from './paragraph-row.tsx';
import type { ColumnSummary } from './summarise-column.ts';
import { ToldShort } from './told.tsx';

interface ParallelTextProps extends ArticleProps {
  readonly summaries: readonly ColumnSummary[];
}

/**
 * The text itself. Several columns are a table, because that is what they are: a screen reader tells the language with each cell and can go
 * down one column, paper repeats the headings, and a copy pasted elsewhere stays aligned. One column is plain running text.
 */
export function ParallelText({ context, article, columns: tags, summaries }: ParallelTextProps) {
  const { t, language } = context;
  const columns = columnsToShow(article, tags, language);
  const rows = article.paragraphs.map((paragraph) => (
    <ParagraphRow key={paragraph.id} context={context} columns={columns} paragraph={paragraph} />
  ));
  if (columns.length < 2) return <div class="parallel">{rows}</div>;
  const names = new Intl.ListFormat(language).format(columns.map(({ name }) => name));
  return (
    <table class="parallel">
      <caption class="unseen">{t('columns.caption', { languages: names })}</caption>
      <thead>
        <tr class="row">
          <th scope="col" class="number">
            <span class="unseen">{t('columns.number')}</span>
          </th>
          {columns.map((column) => (
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
  );
}

interface ColumnHeadingProps extends Pick<ArticleProps, 'context'> {
  readonly column: Column;
  /** Absent for the source. */
  readonly summary: ColumnSummary | undefined;
}

function ColumnHeading({ context: { t }, column, summary }: ColumnHeadingProps) {
  return (
    <th scope="col" class="cell" dir={column.direction}>
      <span class="language">{column.name}</span>{' '}
      <span class="told" data-key={`heading.${column.tag}`}>
        {summary ? <ToldShort t={t} summary={summary} /> : t('columns.source')}
      </span>
    </th>
  );
}
