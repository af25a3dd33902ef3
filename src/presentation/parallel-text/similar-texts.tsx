import type { PageContext } from '../page-context.ts';
import { suggestionsPath } from '../paths.ts';

interface SimilarTextsProps {
  readonly context: PageContext;
  readonly article: string;
  readonly target: string;
  /** The id of a paragraph without a translation. */
  readonly paragraph: string;
}

/**
 * Below a gap: where to find similar texts with a translation. A script loads them when a reader
 * opens this; without scripts, the link leads to them.
 */
export function SimilarTexts({ context: { t }, article, target, paragraph }: SimilarTextsProps) {
  return (
    <details class="similar">
      <summary>{t('similar.open')}</summary>
      <p>
        <a href={suggestionsPath(article, target, [paragraph])}>{t('similar.look')}</a>
      </p>
    </details>
  );
}
