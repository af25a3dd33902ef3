import type { ParallelParagraph } from '../translation/parallel-article.ts';
import { SourceCell, TranslationCell } from './cells.tsx';
import type { Column } from './columns.ts';
import type { PageContext } from './page-context.ts';

interface ParagraphRowProps {
  readonly context: PageContext;
  readonly columns: readonly Column[];
  readonly paragraph: ParallelParagraph;
}

/** One paragraph in every language shown, level. Its number links to itself, but is no stop on the way of the tab key. */
export function ParagraphRow({ context, columns, paragraph }: ParagraphRowProps) {
  const { t } = context;
  const { id, position, role } = paragraph;
  const isAlone = columns.length < 2;
  const cells = columns.map((column) => {
    const Cell = column.isSource ? SourceCell : TranslationCell;
    return (
      <Cell key={column.tag} context={context} column={column} isAlone={isAlone} paragraph={paragraph} />
    );
  });
  const number = (
    <>
      <a href={`#${id}`} tabIndex={-1}>
        {position}
      </a>
      {role !== 'paragraph' && <span class="unseen"> {t(`role.${role}`)}</span>}
    </>
  );
  if (isAlone)
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
