import type { ArticleEntry } from '../article/articles.ts';
import { Day } from './date.tsx';
import { directionOf, languageName } from './language-names.ts';
import type { PageContext } from './page-context.ts';
import { articlePath } from './paths.ts';
import { UNTRANSLATED } from './untranslated.ts';

interface LibraryEntryProps {
  readonly context: PageContext;
  readonly entry: ArticleEntry;
}

export function LibraryEntry({ context: { t, language }, entry }: LibraryEntryProps) {
  const { id, title, sourceLanguage, publisher, author, publishedAt, createdAt, total } = entry;
  return (
    <article>
      <h3>
        <a href={articlePath(id)} lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
          {title}
        </a>
      </h3>
      <ul class="facts">
        {publisher !== undefined && <li>{publisher}</li>}
        {author !== undefined && <li>{author}</li>}
        {publishedAt !== undefined && (
          <li>
            <Day iso={publishedAt} language={language} />
          </li>
        )}
        <li>{t('library.paragraphs', { count: total })}</li>
        <li>
          {t('library.added')} <Day iso={createdAt} language={language} />
        </li>
      </ul>
      <ul class="covered">
        <li data-covered="whole">{languageName(sourceLanguage, language)}</li>
        {Object.entries(entry.translated).map(([tag, translated]) => (
          <li key={tag} data-covered={coveredOf(translated, total)}>
            {languageName(tag, language)}{' '}
            <span class="figures">{t('coverage.figures', { translated, total })}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

function coveredOf(translated: number, total: number): 'whole' | 'part' | 'none' {
  if (translated === 0) return 'none';
  return translated < total ? 'part' : 'whole';
}
