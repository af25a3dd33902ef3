import type { ArticleProps } from '../article-view.ts';
import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import { readingPath } from '../reading-path.ts';

/**
 * A link for each language of the article, which shows or hides it; where one language is read at a time, that language. Beside them what puts
 * the next of the languages shown first, so that together they lead to every choice in every order.
 */
export function ColumnSwitch({ context: { t, language }, article, columns, view, usual }: ArticleProps) {
  const { sourceLanguage, targetLanguages } = article;
  const [lead, ...others] = columns;
  const pathTo = (chosen: readonly string[]) => readingPath(article, { columns: chosen, view }, usual);
  const chosenBy = (tag: string) => (view === 'single' ? alone(tag, article) : toggled(tag, columns));
  const isShown = (tag: string) => (view === 'single' ? tag === lead : columns.includes(tag));
  return (
    <nav aria-label={t('columns.choose')}>
      <ul class="chips">
        {[sourceLanguage, ...targetLanguages].map((tag) => (
          <li key={tag}>
            <a
              href={pathTo(chosenBy(tag))}
              data-column={tag}
              aria-current={isShown(tag) ? 'true' : undefined}
            >
              {languageName(tag, language)}
            </a>
          </li>
        ))}
        {lead !== undefined && others[0] !== undefined && (
          <li>
            <a
              class="swap"
              href={pathTo([...others, lead])}
              data-swap
              aria-label={t('columns.swap-to', { language: languageNameInPhrase(others[0], language) })}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M5 2 2 5l3 3M2 5h11M11 8l3 3-3 3M14 11H3" />
              </svg>
              <span>{t('columns.swap')}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The last one stays. */
function toggled(tag: string, columns: readonly string[]): readonly string[] {
  if (!columns.includes(tag)) return [...columns, tag];
  return columns.length === 1 ? columns : columns.filter((each) => each !== tag);
}

/** A translation and, on demand, its original; the original and, on demand, its translations. */
function alone(tag: string, { sourceLanguage, targetLanguages }: ArticleProps['article']): readonly string[] {
  return tag === sourceLanguage ? [tag, ...targetLanguages] : [tag, sourceLanguage];
}
