import type { ArticleProps } from './article-page.tsx';
import { languageName } from './language-names.ts';
import { articlePath } from './paths.ts';

/** Links to the other choices of languages: all, the source beside each translation, each alone. */
export function ColumnSwitch({ context: { t, language }, article, columns }: ArticleProps) {
  const { id, sourceLanguage, targetLanguages } = article;
  const all = [sourceLanguage, ...targetLanguages];
  const pairs = targetLanguages.map((target) => [sourceLanguage, target]);
  const singles = all.map((tag) => [tag]);
  const choices = [...(all.length > 2 ? pairs : []), ...singles];
  const current = (choice: readonly string[]) =>
    choice.join('+') === columns.join('+') ? 'page' : undefined;
  return (
    <nav class="columns" aria-label={t('columns.choose')}>
      <ul class="choices">
        <li>
          <a href={articlePath(id)} aria-current={current(all)}>
            {t('columns.all')}
          </a>
        </li>
        {choices.map((choice) => (
          <li key={choice.join('+')}>
            <a href={articlePath(id, choice)} aria-current={current(choice)}>
              {choice.map((tag) => languageName(tag, language)).join(' + ')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
