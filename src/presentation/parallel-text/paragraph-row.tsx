import type { ParallelParagraph } from '../../translation/parallel-article.ts';
import { SourceCell, TranslationCell } from './cells.tsx';
import type { Column } from './columns.ts';
import type { PageContext } from '../page-context.ts';

interface ParagraphRowProps {
  readonly context: PageContext;
  readonly columns: readonly Column[];
  /** Kept back until somebody asks for them. */
  readonly onDemand: readonly Column[];
  readonly isTable: boolean;
  /** Of an article so long that rows out of sight are left out until they are needed. */
  readonly isOfMany: boolean;
  readonly paragraph: ParallelParagraph;
}

/** Characters of a step in size, and as many steps as the style sheet knows. */
const STEP = 150;
const STEPS = 8;

/** How high a row is about, for browsers that leave out what is not in sight. */
function sizeOf({ source }: ParallelParagraph): number {
  return Math.min(Math.max(Math.ceil(source.text.length / STEP), 1), STEPS);
}

/** One paragraph in every language shown, level. Its number links to itself, but is no stop on the way of the tab key. */
export function ParagraphRow({
  context,
  columns,
  onDemand,
  isTable,
  isOfMany,
  paragraph,
}: ParagraphRowProps) {
  const { t } = context;
  const { id, position, role } = paragraph;
  const cellsOf = (shown: readonly Column[], isNamed: boolean) =>
    shown.map((column) => {
      const Cell = column.isSource ? SourceCell : TranslationCell;
      return <Cell key={column.tag} {...{ context, column, isTable, isNamed, paragraph }} />;
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
    ...(isOfMany && { 'data-size': sizeOf(paragraph) }),
  };
  if (isTable)
    return (
      <tr {...attributes}>
        <th scope="row" class="number">
          {number}
        </th>
        {cellsOf(columns, true)}
      </tr>
    );
  return (
    <div {...attributes}>
      <div class="number">{number}</div>
      {cellsOf(columns, columns.length > 1)}
      {onDemand.length > 0 && (
        // The browser's own search finds what is kept back, and shows it.
        <div class="on-demand" hidden="until-found">
          {cellsOf(onDemand, true)}
        </div>
      )}
    </div>
  );
}
