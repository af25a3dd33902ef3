import { typeset } from '../../text/typeset.ts';
import type { Suggestion } from '../../translation/suggestions.ts';
import type { Column } from './columns.ts';
import { DifferenceText } from './difference-text.tsx';
import type { PageContext } from '../page-context.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface FuzzyMatchProps {
  readonly context: Pick<PageContext, 't'>;
  readonly column: Pick<Column, 'tag' | 'direction' | 'sourceLanguage'>;
  readonly suggestion: Suggestion;
}

/**
 * The translation of a similar source text, labelled as such, with the differences between the two
 * sources.
 */
export function FuzzyMatch({ context: { t }, column, suggestion }: FuzzyMatchProps) {
  const { percentage, text, difference } = suggestion;
  return (
    <div class="approximation">
      <p class="approximation-label">{t('cell.approximation', { percentage })}</p>
      <p lang={column.tag} dir={column.direction}>
        {typeset(text, column.tag)}
      </p>
      <details>
        <summary>{t('cell.difference')}</summary>
        <p lang={column.sourceLanguage} {...UNTRANSLATED}>
          <DifferenceText pieces={difference} />
        </p>
      </details>
    </div>
  );
}
