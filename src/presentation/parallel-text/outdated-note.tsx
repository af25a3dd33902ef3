import type { ParallelParagraph } from '../../translation/parallel-article.ts';
import type { Column } from './columns.ts';
import type { PageContext } from '../page-context.ts';

interface OutdatedNoteProps {
  readonly context: PageContext;
  readonly column: Column;
  readonly paragraph: ParallelParagraph;
}

/** Why a translation is outdated, and the ways to the other outdated paragraphs. */
export function OutdatedNote({ context: { t }, column, paragraph }: OutdatedNoteProps) {
  const { outdatedBy } = paragraph.translations[column.tag]!;
  const { previous, next } = column.outdated.get(paragraph.id) ?? {};
  return (
    <p class="outdated">
      {t(outdatedBy === 'glossary' ? 'cell.outdated-glossary' : 'cell.outdated')}
      {previous !== undefined && (
        <>
          {' '}
          <a href={`#${previous}`}>{t('cell.previous-outdated')}</a>
        </>
      )}
      {next !== undefined && (
        <>
          {' '}
          <a href={`#${next}`}>{t('cell.next-outdated')}</a>
        </>
      )}
    </p>
  );
}
