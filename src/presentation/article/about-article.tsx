import { FACTS } from '../../article/details.ts';
import type { ArticleProps } from '../article-view.ts';
import type { ColumnSummary } from '../column-summary.ts';
import { languageName, languageNameInPhrase } from '../../i18n/language-names.ts';
import { AboutColumn, ProvenanceSummary } from '../parallel-text/provenance-summary.tsx';
import { KeepButton } from '../offline/keep-button.tsx';
import { Legend } from '../parallel-text/legend.tsx';
import { Day } from '../site/time.tsx';
import { EngineNotice } from '../site/notices.tsx';
import { signInPath } from '../paths.ts';
import { webAddress } from '../web-address.ts';

/** Separately imported files can each have a note. */
const MOST_NOTES = 3;

interface AboutProps extends ArticleProps {
  readonly summaries: readonly ColumnSummary[];
}

/**
 * One line: who published it, and what the translations are; the rest opens below it. At its end, the
 * article can be kept.
 */
export function AboutArticle(props: AboutProps) {
  const { context, article, summaries } = props;
  const { t, language } = context;
  const { publisher, publishedAt } = article;
  return (
    <div class="about-row">
      <details class="about">
        <summary>
          {publisher !== undefined && (
            <>
              <span>{publisher}</span>
              {' · '}
            </>
          )}
          {publishedAt !== undefined && (
            <>
              <Day iso={publishedAt} language={language} />
              {' · '}
            </>
          )}
          <span data-key="about">
            <AboutColumns context={context} summaries={summaries} />
          </span>{' '}
          <span class="more">{t('article.details')}</span>
        </summary>
        <Facts {...props} />
        <Coverage {...props} />
        <Legend t={t} summaries={summaries} />
      </details>
      <KeepButton context={context} article={article} look="plain" />
    </div>
  );
}

/** `Imported, not reviewed`, or where the languages differ, `English: 3/14 · French: Reviewed`. */
function AboutColumns({ context, summaries }: Pick<AboutProps, 'context' | 'summaries'>) {
  const lines = summaries.map((summary) => ({
    target: summary.target,
    about: <AboutColumn t={context.t} summary={summary} />,
  }));
  const [first, ...others] = summaries;
  if (first && others.every((other) => isAlike(first, other))) return lines[0]!.about;
  return lines.map(({ target, about }, index) => (
    <>
      {index > 0 && ' · '}
      {languageName(target, context.language)}
      {context.t('because', { reason: '' })}
      {about}
    </>
  ));
}

function isAlike(one: ColumnSummary, other: ColumnSummary): boolean {
  const told = ({ translated, total, outdated, states }: ColumnSummary) =>
    JSON.stringify([translated, total, outdated, states.map(({ of, count }) => [of, count])]);
  return told(one) === told(other);
}

function Facts({ context: { t, language }, article }: AboutProps) {
  const { sourceLanguage, publishedAt, createdAt, revision, newestRevision } = article;
  return (
    <ul class="facts">
      <li>{t('article.source-language', { language: languageNameInPhrase(sourceLanguage, language) })}</li>
      {FACTS.map((name) => article[name] !== undefined && <li key={name}>{article[name]}</li>)}
      <li>
        {publishedAt === undefined && `${t('library.added')} `}
        <Day iso={publishedAt ?? createdAt} language={language} />
      </li>
      <SourceLink url={article.url} label={t('article.url')} />
      {newestRevision > 1 && <li>{t('article.revision', { revision })}</li>}
    </ul>
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

/** How much of the article each language has, and its provenance. */
function Coverage({ context, article, summaries }: AboutProps) {
  const { t, language } = context;
  const notes = [...new Set(summaries.flatMap((summary) => summary.notes))];
  return (
    <section class="coverage" aria-label={t('coverage.heading')}>
      <ul data-key="coverage">
        {summaries.map((summary) => (
          <li key={summary.target} data-told={summary.target}>
            <strong>{languageName(summary.target, language)}</strong>{' '}
            {t('coverage.paragraphs', { translated: summary.translated, count: summary.total })}
            {' · '}
            <ProvenanceSummary context={context} summary={summary} />
          </li>
        ))}
        {notes.slice(0, MOST_NOTES).map((note) => (
          <li key={note}>{t('coverage.note', { note })}</li>
        ))}
      </ul>
      <HowToTranslate context={context} article={article} />
    </section>
  );
}

/** What a reader can do about missing translations. */
function HowToTranslate({ context, article }: Pick<AboutProps, 'context' | 'article'>) {
  const { t, canWrite, engineNames, path, saved } = context;
  const isLacking = article.targetLanguages.some((target) => {
    const { translated, total } = article.coverage[target]!;
    return translated < total && !article.running.includes(target);
  });
  if (!isLacking || saved || article.revision < article.newestRevision) return null;
  if (canWrite) return <EngineNotice context={context} />;
  if (engineNames.length === 0) return null;
  return (
    <p>
      {t('translate.sign-in-first')} <a href={signInPath(path)}>{t('site.sign-in')}</a>
    </p>
  );
}
