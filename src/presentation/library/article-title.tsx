import { directionOf } from '../../i18n/language-names.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import { typeset } from '../../text/typeset.ts';
import { ArticleLink } from '../article-link.tsx';
import { titleIn } from '../title-and-excerpt.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import { HighlightedText } from './highlighted-text.tsx';

interface ArticleTitleProps {
  readonly article: Parameters<typeof titleIn>[0] & { readonly id: string };
  /** The reader’s. */
  readonly language: string;
  /** The words to highlight. */
  readonly terms?: readonly SearchTerm[];
}

/** The title in the reader’s language, and the original beside it if it is another text. */
export function ArticleTitle({ article, language, terms = [] }: ArticleTitleProps) {
  const { title, sourceLanguage } = article;
  const shown = titleIn(article, language);
  const isTranslated = shown.language !== sourceLanguage;
  return (
    <div class="titles">
      <h3>
        <ArticleLink article={article} language={shown.language}>
          <HighlightedText text={isTranslated ? typeset(shown.text, shown.language) : title} terms={terms} />
        </ArticleLink>
      </h3>
      {isTranslated && (
        <p class="original" lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
          <HighlightedText text={title} terms={terms} />
        </p>
      )}
    </div>
  );
}
