import type { ArticleEntry } from '../../article/articles.ts';
import { ArticleFacts } from './article-facts.tsx';
import { languageName } from '../../i18n/language-names.ts';
import { ArticleLink } from '../article-link.tsx';
import type { PageContext } from '../page-context.ts';

interface LibraryEntryProps {
  readonly context: PageContext;
  readonly entry: ArticleEntry;
}

export function LibraryEntry({ context, entry }: LibraryEntryProps) {
  const { t, language } = context;
  const { title, sourceLanguage, total } = entry;
  return (
    <article>
      <h3>
        <ArticleLink article={entry}>{title}</ArticleLink>
      </h3>
      <ArticleFacts context={context} article={entry} total={total} />
      <ul class="covered">
        <li data-covered="whole">{languageName(sourceLanguage, language)}</li>
        {Object.entries(entry.translated).map(([tag, translated]) => (
          <li key={tag} data-covered={coveredOf(translated, total)}>
            {languageName(tag, language)}{' '}
            <span class="figures">{t('coverage.figures', { translated, total })}</span>
            <Machine t={t} machine={entry.machine[tag] ?? 0} translated={translated} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The number of machine translations that no one has reviewed. */
function Machine({
  t,
  machine,
  translated,
}: Pick<PageContext, 't'> & { readonly machine: number; readonly translated: number }) {
  if (machine === 0) return null;
  return (
    <span class="by-machine">
      {' · '}
      {machine === translated ? t('state.machine') : t('library.by-machine', { count: machine })}
    </span>
  );
}

function coveredOf(translated: number, total: number): 'whole' | 'part' | 'none' {
  if (translated === 0) return 'none';
  return translated < total ? 'part' : 'whole';
}
