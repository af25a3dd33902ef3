import type { ArticleProps } from './article-page.tsx';
import { directionOf, languageName } from './language-names.ts';
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
export function ParallelText({ summaries, ...props }: ParallelTextProps) {
  const { context, article, columns } = props;
  const { t, language } = context;
  const rows = article.paragraphs.map((paragraph) => (
    <ParagraphRow key={paragraph.id} {...props} paragraph={paragraph} />
  ));
  if (columns.length < 2) return <div class="parallel">{rows}</div>;
  const names = new Intl.ListFormat(language).format(columns.map((tag) => languageName(tag, language)));
  return (
    <table class="parallel">
      <caption class="unseen">{t('columns.caption', { languages: names })}</caption>
      <thead>
        <tr class="row">
          <th scope="col" class="number">
            <span class="unseen">{t('columns.number')}</span>
          </th>
          {columns.map((tag) => (
            <ColumnHeading
              key={tag}
              context={context}
              tag={tag}
              summary={summaries.find(({ target }) => target === tag)}
            />
          ))}
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  );
}

interface ColumnHeadingProps extends Pick<ArticleProps, 'context'> {
  readonly tag: string;
  /** Absent for the source. */
  readonly summary: ColumnSummary | undefined;
}

function ColumnHeading({ context: { t, language }, tag, summary }: ColumnHeadingProps) {
  return (
    <th scope="col" class="cell" dir={directionOf(tag)}>
      <span class="language">{languageName(tag, language)}</span>{' '}
      <span class="told" data-key={`heading.${tag}`}>
        {summary ? <ToldShort t={t} summary={summary} /> : t('columns.source')}
      </span>
    </th>
  );
}
