import type { ArticleProps } from '../article-view.ts';
import { directionOf } from '../../i18n/language-names.ts';
import { articlePath } from '../paths.ts';
import { titleOf } from '../title-and-excerpt.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface ArticleHeaderProps extends ArticleProps {
  /** Whether the first row of the text has the heading of the page. */
  readonly isInText: boolean;
}

/**
 * The headline in each shown language, each above its own column. A text that begins with its title
 * shows them in its first row instead.
 */
export function ArticleHeader({ isInText, ...props }: ArticleHeaderProps) {
  const { context, article } = props;
  const { id, revision, newestRevision, confidential } = article;
  const isOld = revision < newestRevision;
  if (isInText && !isOld && !confidential) return null;
  const { t } = context;
  return (
    <header class="article">
      {!isInText && <Headlines {...props} />}
      {confidential && <p class="confidential">{t('library.confidential')}</p>}
      {isOld && (
        <p class="notice">
          {t('article.older-revision')} <a href={articlePath(id)}>{t('article.newest-revision')}</a>
        </p>
      )}
    </header>
  );
}

function Headlines({ article, columns, view }: ArticleProps) {
  const { sourceLanguage } = article;
  const shown = view === 'single' ? columns.slice(0, 1) : columns;
  const titles = shown.map((tag) => ({ tag, ...titleOf(article, [tag]) }));
  const isAlone = titles.every(({ tag, language }, index) => index === 0 || language !== tag);
  return (
    <div class={isAlone ? 'headlines alone' : 'headlines'}>
      {titles.map(({ tag, text, language }, index) => {
        const Element = index === 0 ? 'h1' : 'p';
        // Without a translation, the place in a column stays empty, and the heading is the original.
        const isRepeated = index > 0 && language !== tag;
        return (
          <Element
            key={tag}
            class="headline"
            lang={language}
            dir={directionOf(language)}
            {...(language === sourceLanguage && UNTRANSLATED)}
          >
            {!isRepeated && text}
          </Element>
        );
      })}
    </div>
  );
}
