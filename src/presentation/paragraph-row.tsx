import type { ParallelParagraph } from '../translation/parallel-article.ts';
import type { ArticleProps } from './article-page.tsx';
import { SourceCell, TranslationCell } from './cells.tsx';

interface ParagraphRowProps extends ArticleProps {
  readonly paragraph: ParallelParagraph;
}

/** One paragraph in every language shown, level. Its number links to itself, but is no stop on the way of the tab key. */
export function ParagraphRow({ context, article, columns, paragraph }: ParagraphRowProps) {
  const { t } = context;
  const { id, position, role } = paragraph;
  const cells = columns.map((tag) =>
    tag === article.sourceLanguage ? (
      <SourceCell key={tag} context={context} columns={columns} paragraph={paragraph} tag={tag} />
    ) : (
      <TranslationCell key={tag} context={context} columns={columns} paragraph={paragraph} tag={tag} />
    ),
  );
  const number = (
    <>
      <a href={`#${id}`} tabIndex={-1}>
        {position}
      </a>
      {role !== 'paragraph' && <span class="unseen"> {t(`role.${role}`)}</span>}
    </>
  );
  if (columns.length < 2)
    return (
      <div class="row" id={id} data-role={role}>
        <div class="number">{number}</div>
        {cells}
      </div>
    );
  return (
    <tr class="row" id={id} data-role={role}>
      <th scope="row" class="number">
        {number}
      </th>
      {cells}
    </tr>
  );
}
