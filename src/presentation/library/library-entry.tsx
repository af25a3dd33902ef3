import type { TitledEntry } from '../../translation/titled-articles.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleTitle } from './article-title.tsx';
import { languageName } from '../../i18n/language-names.ts';
import type { PageContext } from '../page-context.ts';

interface LibraryEntryProps {
  readonly context: PageContext;
  readonly entry: TitledEntry;
}

export function LibraryEntry({ context, entry }: LibraryEntryProps) {
  const { language } = context;
  const { sourceLanguage, total } = entry;
  return (
    <article>
      <ArticleTitle article={entry} language={language} />
      <div class="about">
        <ArticleFacts context={context} article={entry} total={total} />
        <ul class="covered">
          <li data-covered="whole">{languageName(sourceLanguage, language)}</li>
          {Object.entries(entry.translated).map(([tag, translated]) => (
            <Covered
              key={tag}
              context={context}
              tag={tag}
              total={total}
              translated={translated}
              machine={entry.machine[tag] ?? 0}
            />
          ))}
        </ul>
      </div>
    </article>
  );
}

interface CoveredProps extends Pick<LibraryEntryProps, 'context'> {
  readonly tag: string;
  readonly total: number;
  readonly translated: number;
  /** The number of machine translations that no one has reviewed. */
  readonly machine: number;
}

function Covered({ context: { t, language }, tag, total, translated, machine }: CoveredProps) {
  const covered = coveredOf(translated, total);
  return (
    <li data-covered={covered}>
      {languageName(tag, language)}{' '}
      <span class={covered === 'whole' ? 'unseen' : 'figures'}>
        {t('coverage.figures', { translated, total })}
      </span>
      {machine > 0 && (
        <span class="by-machine">
          {' · '}
          {machine === translated ? t('state.machine') : t('library.by-machine', { count: machine })}
        </span>
      )}
    </li>
  );
}

function coveredOf(translated: number, total: number): 'whole' | 'part' | 'none' {
  if (translated === 0) return 'none';
  return translated < total ? 'part' : 'whole';
}
