import { FACTS } from '../../article/details.ts';
import type { ArticleProps } from '../article-view.ts';
import { Day } from '../site/time.tsx';
import { directionOf, languageNameInPhrase } from '../../i18n/language-names.ts';
import { articlePath } from '../paths.ts';
import { titleOf } from '../title-and-excerpt.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import { webAddress } from '../web-address.ts';

export function ArticleHeader({ context: { t, language }, article, columns }: ArticleProps) {
  const title = titleOf(article, columns);
  const { id, sourceLanguage, publishedAt, createdAt, revision, newestRevision, confidential } = article;
  return (
    <header class="article">
      <h1
        lang={title.language}
        dir={directionOf(title.language)}
        {...(title.language === sourceLanguage && UNTRANSLATED)}
      >
        {title.text}
      </h1>
      <ul class="facts">
        {confidential && <li class="confidential">{t('library.confidential')}</li>}
        <li>{t('article.source-language', { language: languageNameInPhrase(sourceLanguage, language) })}</li>
        {FACTS.map((name) => article[name] !== undefined && <li key={name}>{article[name]}</li>)}
        <li>
          {publishedAt === undefined && `${t('library.added')} `}
          <Day iso={publishedAt ?? createdAt} language={language} />
        </li>
        <SourceLink url={article.url} label={t('article.url')} />
        {newestRevision > 1 && <li>{t('article.revision', { revision })}</li>}
      </ul>
      {revision < newestRevision && (
        <p class="notice">
          {t('article.older-revision')} <a href={articlePath(id)}>{t('article.newest-revision')}</a>
        </p>
      )}
    </header>
  );
}

function SourceLink({ url, label }: { readonly url: string | undefined; readonly label: string }) {
  const address = webAddress(url);
  if (!address) return null;
  return (
    <li>
      <a class="source-link" href={address.href} rel="external noopener noreferrer">
        {label} ({address.host})
      </a>
    </li>
  );
}
