import type { ParallelParagraph } from '../../translation/parallel-article.ts';
import { SourceCell, TranslationCell } from './cells.tsx';
import type { Column } from './columns.ts';
import type { PageContext } from '../page-context.ts';
import type { TextLayout } from './text-layout.ts';

interface ParagraphRowProps {
  readonly context: PageContext;
  readonly layout: TextLayout;
  readonly paragraph: ParallelParagraph;
}

/** Size steps: characters per step, and the number of steps in the style sheet. */
const STEP = 150;
const STEPS = 8;

/** The approximate height of a row, for browsers that skip rows out of sight. */
function sizeOf({ source }: ParallelParagraph): number {
  return Math.min(Math.max(Math.ceil(source.text.length / STEP), 1), STEPS);
}

/**
 * One paragraph in all shown languages. Its number links to the paragraph, but is not a tab stop.
 */
export function ParagraphRow({ context, layout, paragraph }: ParagraphRowProps) {
  const { t } = context;
  const { shown, onDemand, isTable, searched } = layout;
  const { id, position, role } = paragraph;
  const cellsOf = (columns: readonly Column[], isNamed: boolean) =>
    columns.map((column) => {
      const Cell = column.isSource ? SourceCell : TranslationCell;
      return <Cell key={column.tag} {...{ context, column, isTable, isNamed, paragraph, searched }} />;
    });
  const number = (
    <>
      <a href={`#${id}`} tabIndex={-1}>
        {position}
        {onDemand.length > 0 && <span class="unseen"> {t('cell.on-demand')}</span>}
      </a>
      {role !== 'paragraph' && <span class="unseen"> {t(`role.${role}`)}</span>}
    </>
  );
  const attributes = {
    class: 'row',
    id,
    'data-role': role,
    ...(layout.isLong && { 'data-size': sizeOf(paragraph) }),
  };
  if (isTable)
    return (
      <tr {...attributes}>
        <th scope="row" class="number">
          {number}
        </th>
        {cellsOf(shown, true)}
      </tr>
    );
  return (
    <div {...attributes}>
      <div class="number">{number}</div>
      {cellsOf(shown, shown.length > 1)}
      {onDemand.length > 0 && (
        // The browser's own search finds these hidden cells and shows them.
        <div class="on-demand" hidden="until-found">
          {cellsOf(onDemand, true)}
        </div>
      )}
    </div>
  );
}
