import type { SearchTerm } from '../../text/search/search-terms.ts';
import { typeset } from '../../text/typeset.ts';
import type { FoundArticle, FoundParagraph } from '../../translation/found-article.ts';
import { directionOf, languageName } from '../../i18n/language-names.ts';
import { HighlightedText } from './highlighted-text.tsx';
import type { PageContext } from '../page-context.ts';
import { articlePath } from '../paths.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface SearchHitProps {
  readonly context: PageContext;
  readonly article: FoundArticle;
  readonly paragraph: FoundParagraph;
  readonly terms: readonly SearchTerm[];
}

/** A found paragraph in all columns. Its number links to it. */
export function SearchHit({ context, article, paragraph, terms }: SearchHitProps) {
  const { t, language } = context;
  const { id, sourceLanguage, targetLanguages } = article;
  return (
    <li class="hit">
      <a
        class="hit-number"
        href={`${articlePath(id)}#${paragraph.id}`}
        aria-label={t('search.paragraph', { position: paragraph.position })}
      >
        {paragraph.position}
      </a>
      <div class="hit-cell">
        <p class="hit-language">{languageName(sourceLanguage, language)}</p>
        <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
          <HighlightedText text={paragraph.source.text} terms={terms} />
        </p>
      </div>
      {targetLanguages.map((tag) => (
        <HitTranslation key={tag} context={context} paragraph={paragraph} tag={tag} terms={terms} />
      ))}
    </li>
  );
}

interface HitTranslationProps extends Omit<SearchHitProps, 'article'> {
  readonly tag: string;
}

function HitTranslation({ context: { t, language }, paragraph, tag, terms }: HitTranslationProps) {
  const { text, state, outdated } = paragraph.translations[tag]!;
  return (
    <div class="hit-cell" data-state={state}>
      <p class="hit-language">
        {languageName(tag, language)}
        {text !== null && (
          <span class="hit-state">{t(outdated ? 'coverage.outdated' : `state.${state}`)}</span>
        )}
      </p>
      {text === null ? (
        <p class="hit-gap">{t('state.missing')}</p>
      ) : (
        <p lang={tag} dir={directionOf(tag)}>
          <HighlightedText text={typeset(text, tag)} terms={terms} />
        </p>
      )}
    </div>
  );
}
