import type { ArticleEntry } from '../../article/articles.ts';
import { isNarrowed, type LibraryQuestion } from './library-address.ts';
import { LibraryEntry } from './library-entry.tsx';
import { LibraryPages } from './library-pages.tsx';
import type { PageContext } from '../page-context.ts';
import { LIBRARY_PATH } from '../paths.ts';

interface LibraryListProps {
  readonly context: PageContext;
  readonly question: LibraryQuestion;
  /** Newest first. */
  readonly entries: readonly ArticleEntry[];
  /** The cursor of the next page. */
  readonly next: string | null;
  /** Whether this is the first page. */
  readonly first: boolean;
}

export function LibraryList({ context, question, entries, next, first }: LibraryListProps) {
  const { t } = context;
  return (
    <>
      {entries.length === 0 && <Nothing context={context} question={question} first={first} />}
      {entries.length > 0 && (
        <ol class="entries">
          {entries.map((entry) => (
            <li key={entry.id}>
              <LibraryEntry context={context} entry={entry} />
            </li>
          ))}
        </ol>
      )}
      <LibraryPages
        question={question}
        first={first}
        next={next}
        words={{ label: t('library.pages'), first: t('library.newest'), next: t('library.older') }}
      />
    </>
  );
}

function Nothing({
  context: { t },
  question,
  first,
}: Pick<LibraryListProps, 'context' | 'question' | 'first'>) {
  if (!first) return <p class="empty">{t('library.no-more')}</p>;
  if (isNarrowed(question))
    return (
      <div class="empty">
        <p>{t('library.none-fits')}</p>
        <p>
          <a href={LIBRARY_PATH}>{t('search.all')}</a>
        </p>
      </div>
    );
  return (
    <div class="empty">
      <p>{t('library.empty')}</p>
      <p>{t('library.empty-hint')}</p>
    </div>
  );
}
