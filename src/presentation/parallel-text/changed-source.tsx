import { markDifference } from '../../text/compare/difference.ts';
import type { Column } from './columns.ts';
import { DifferenceText } from './difference-text.tsx';
import type { PageContext } from '../page-context.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import { directionOf } from '../../i18n/language-names.ts';

interface ChangedSourceProps {
  readonly context: Pick<PageContext, 't'>;
  readonly column: Pick<Column, 'sourceLanguage'>;
  /** The text that was translated (`ParagraphTranslation.translatedFrom`). */
  readonly earlier: string;
  /** The source's text now. */
  readonly present: string;
}

/** What has changed in the source of an outdated translation, folded until someone asks. */
export function ChangedSource({ context: { t }, column, earlier, present }: ChangedSourceProps) {
  const { sourceLanguage } = column;
  return (
    <details class="changed-source">
      <summary>{t('cell.changed-source')}</summary>
      <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
        <DifferenceText pieces={markDifference(earlier, present)} />
      </p>
    </details>
  );
}
