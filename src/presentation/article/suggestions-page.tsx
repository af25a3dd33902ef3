import type { Article, Paragraph } from '../../article/article.ts';
import type { ArticleSuggestions, ParagraphSuggestions } from '../../translation/suggesting.ts';
import { ArticleLink } from '../article-link.tsx';
import { directionOf, languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';
import { FuzzyMatch } from '../parallel-text/fuzzy-match.tsx';
import { articlePath, suggestionsPath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { UNTRANSLATED } from '../untranslated.ts';

export interface SuggestionsView {
  readonly article: Article;
  /** Of the newest revision. */
  readonly paragraphs: readonly Paragraph[];
  /** BCP 47 */
  readonly target: string;
  /** Ids of the paragraphs that were asked for; empty for all. */
  readonly named: readonly string[];
  readonly found: ArticleSuggestions;
}

/** Paragraphs on one page. Their ids also fit into the address of the next page. */
const MOST_PARAGRAPHS = 50;

/** Paragraphs without a translation, with similar texts that have one. */
export function renderSuggestionsPage(context: PageContext, view: SuggestionsView): string {
  const { t, language } = context;
  const { article, target } = view;
  const items = listed(view);
  const rest = [...items.slice(MOST_PARAGRAPHS).map((item) => item.paragraph), ...view.found.unsearched];
  const title = t('similar.title', { language: languageNameInPhrase(target, language) });
  return renderPage(
    context,
    { title, description: article.title },
    <main id="content" class="narrow similar-texts">
      <h1>{title}</h1>
      <p>
        <ArticleLink article={article}>{article.title}</ArticleLink>
      </p>
      <p class="hint">{t('similar.explanation')}</p>
      {items.length === 0 && <p class="notice">{t('similar.none')}</p>}
      {items.slice(0, MOST_PARAGRAPHS).map((item) => (
        <Item key={item.paragraph} context={context} view={view} item={item} />
      ))}
      {rest.length > 0 && (
        <p>
          <a href={suggestionsPath(article.id, target, rest.slice(0, MOST_PARAGRAPHS))} rel="next">
            {t('similar.more', { paragraphs: rest.length })}
          </a>
        </p>
      )}
    </main>,
  );
}

/** Of a whole article, paragraphs without any similar text are of no interest. */
function listed({ found: { items }, named }: SuggestionsView): readonly ParagraphSuggestions[] {
  return named.length > 0 ? items : items.filter(({ suggestions }) => suggestions.length > 0);
}

interface ItemProps {
  readonly context: PageContext;
  readonly view: SuggestionsView;
  readonly item: ParagraphSuggestions;
}

function Item({ context, view, item }: ItemProps) {
  const { t, language } = context;
  const { article, paragraphs, target } = view;
  const { paragraph: id, suggestions } = item;
  const { sourceLanguage } = article;
  const index = paragraphs.findIndex((paragraph) => paragraph.id === id);
  const column = { tag: target, direction: directionOf(target), sourceLanguage };
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        <a href={`${articlePath(article.id)}#${id}`}>{t('similar.paragraph', { position: index + 1 })}</a>
      </h2>
      <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
        {paragraphs[index]!.text}
      </p>
      <div data-similar={id} aria-label={languageName(target, language)} role="group">
        {suggestions.length === 0 && <p class="none">{t('similar.none')}</p>}
        {suggestions.map((suggestion) => (
          <FuzzyMatch context={context} column={column} suggestion={suggestion} />
        ))}
      </div>
    </section>
  );
}
