import type { Copy } from './copies.ts';
import { directionOf } from '../../i18n/language-names.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import { ArticleLink } from '../article-link.tsx';
import { HighlightedText } from '../library/highlighted-text.tsx';
import type { PageContext } from '../page-context.ts';
import { titleIn } from '../title-and-excerpt.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface CopyTitleProps {
  readonly context: PageContext;
  readonly copy: Copy;
  /** The words to highlight. */
  readonly terms?: readonly SearchTerm[];
}

/** The title in the reader's language, and the original if it is another. */
export function CopyTitle({ context: { language }, copy, terms = [] }: CopyTitleProps) {
  const { title, sourceLanguage } = copy;
  const shown = titleIn({ titles: {}, ...copy }, language);
  return (
    <>
      <h3>
        <ArticleLink article={copy} language={shown.language}>
          <HighlightedText text={shown.text} terms={terms} />
        </ArticleLink>
      </h3>
      {shown.language !== sourceLanguage && (
        <p class="original" lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
          <HighlightedText text={title} terms={terms} />
        </p>
      )}
    </>
  );
}
