import type { Copy } from './copies.ts';
import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import { LocalMoment } from '../site/time.tsx';
import { titleIn } from '../title-and-excerpt.ts';
import type { PageContext } from '../page-context.ts';
import { OFFLINE_PATH } from '../paths.ts';
import { formatBytes } from '../../i18n/sizes.ts';
import { ArticleTitle } from '../library/article-title.tsx';

interface CopyListProps {
  readonly context: PageContext;
  readonly copies: readonly Copy[];
  /** Shown if there are no copies. */
  readonly none: string;
}

export function CopyList({ context, copies, none }: CopyListProps) {
  if (copies.length === 0) return <p>{none}</p>;
  return (
    <ul class="entries">
      {copies.map((copy) => (
        <li key={copy.id} data-copy={copy.id}>
          <ArticleTitle article={copy} language={context.language} />
          <CopyFacts context={context} copy={copy} />
          <CopyActions context={context} copy={copy} />
        </li>
      ))}
    </ul>
  );
}

interface CopyProps {
  readonly context: PageContext;
  readonly copy: Copy;
}

export function CopyFacts({ context: { t, language }, copy }: CopyProps) {
  const { sourceLanguage, targetLanguages = [], asOf, bytes, deletedAt } = copy;
  const languages = [
    languageName(sourceLanguage, language),
    ...targetLanguages.map((tag) => languageNameInPhrase(tag, language)),
  ];
  return (
    <>
      <ul class="facts">
        <li>
          {t('offline.as-of')} <LocalMoment iso={asOf} language={language} />
        </li>
        <li>{languages.join(', ')}</li>
        <li>{formatBytes(bytes, language)}</li>
      </ul>
      {deletedAt !== undefined && <p class="notice">{t('offline.deleted')}</p>}
    </>
  );
}

function CopyActions({ context: { t, language }, copy }: CopyProps) {
  const title = titleIn({ titles: {}, ...copy }, language).text;
  return (
    <form class="actions" method="post" action={OFFLINE_PATH}>
      <input type="hidden" name="id" value={copy.id} />
      {!copy.kept && (
        <button class="plain" type="submit" name="action" value="keep">
          {t('offline.keep')} <span class="unseen">{title}</span>
        </button>
      )}
      <details class="ask">
        <summary>
          {t('offline.remove')} <span class="unseen">{title}</span>
        </summary>
        <button class="danger" type="submit" name="action" value="remove">
          {t('offline.remove-here')} <span class="unseen">{title}</span>
        </button>
      </details>
    </form>
  );
}
