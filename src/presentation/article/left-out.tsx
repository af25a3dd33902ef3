import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { directionOf } from '../../i18n/language-names.ts';
import { fieldText } from '../field-text.ts';
import { cutAtWord } from '../cut-at-word.ts';
import { leftOutReason } from '../left-out-reason.ts';
import type { PageContext } from '../page-context.ts';
import { jsonPath } from '../paths.ts';
import { olderRevision } from '../reading-path.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface LeftOutProps {
  readonly context: PageContext;
  readonly article: ParallelArticle;
}

/** As long as anyone reads; the JSON contains all that is recorded. */
const MOST_PARTS = 100;
const LONGEST_PART = 300;

/** What is in the source and in no paragraph, each with its reason. */
export function LeftOut({ context: { t }, article }: LeftOutProps) {
  const { leftOut, sourceLanguage } = article;
  if (leftOut === null || leftOut.length === 0) return null;
  const more = leftOut.length - MOST_PARTS;
  return (
    <details class="repairs left-out">
      <summary>{t('left-out.summary', { count: leftOut.length })}</summary>
      <p>{t('left-out.explanation')}</p>
      <section class="scrolling" aria-label={t('left-out.heading')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('left-out.why')}</th>
              <th scope="col">{t('left-out.text')}</th>
            </tr>
          </thead>
          <tbody>
            {leftOut.slice(0, MOST_PARTS).map(({ at, text, reason }) => (
              <tr key={at}>
                <td>{leftOutReason(t, reason)}</td>
                <td lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
                  {fieldText(cutAtWord(text, LONGEST_PART))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && (
        <p>
          {t('left-out.more', { count: more })}{' '}
          <a href={jsonPath(article.id, olderRevision(article))}>{t('article.json')}</a>
        </p>
      )}
    </details>
  );
}
