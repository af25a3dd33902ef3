import type { ArticleProps } from '../article-view.ts';
import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import { readingPath } from '../reading-path.ts';

/**
 * A link for each language of the article. It shows or hides that language, or switches to it in
 * the `single` view. One more link moves the next language to the front, with the original beside
 * it.
 */
export function ColumnSwitch({ context: { t, language }, article, columns, view, usual }: ArticleProps) {
  const { sourceLanguage, targetLanguages } = article;
  const [lead] = columns;
  const inOrder = [sourceLanguage, ...targetLanguages].filter((tag) => columns.includes(tag));
  const next = lead === undefined ? undefined : inOrder[(inOrder.indexOf(lead) + 1) % inOrder.length];
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
              <span class="name">{languageName(tag, language)}</span>
              <abbr aria-hidden="true">{tag}</abbr>
            </a>
          </li>
        ))}
        {next !== undefined && next !== lead && (
          <li>
            <a
              class="swap"
              href={pathTo([next, ...inOrder.filter((tag) => tag !== next)])}
              data-swap
              title={t('columns.swap-to', { language: languageNameInPhrase(next, language) })}
              aria-label={t('columns.swap-to', { language: languageNameInPhrase(next, language) })}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M5 2 2 5l3 3M2 5h11M11 8l3 3-3 3M14 11H3" />
              </svg>
              <span class="name">{t('columns.swap')}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The last column cannot be hidden. */
function toggled(tag: string, columns: readonly string[]): readonly string[] {
  if (!columns.includes(tag)) return [...columns, tag];
  return columns.length === 1 ? columns : columns.filter((each) => each !== tag);
}

/** A translation with its original on demand, or the original with its translations on demand. */
function alone(tag: string, { sourceLanguage, targetLanguages }: ArticleProps['article']): readonly string[] {
  return tag === sourceLanguage ? [tag, ...targetLanguages] : [tag, sourceLanguage];
}
