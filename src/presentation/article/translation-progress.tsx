import type { ArticleProps } from '../article-view.ts';
import { engineName } from '../../i18n/engine-name.ts';
import { languageNameInPhrase } from '../../i18n/language-names.ts';
import type { ColumnSummary, Failure as Reason } from '../column-summary.ts';

interface ProgressProps extends ArticleProps {
  readonly summaries: readonly ColumnSummary[];
}

/** While translations arrive: a bar with numbers. After a failure: what failed, and what to do. */
export function TranslationProgress(props: ProgressProps) {
  return (
    <>
      <Progress {...props} />
      <div role="alert" data-key="failure">
        <Failure {...props} />
      </div>
    </>
  );
}

function Progress({ context: { t, language, path }, summaries }: ProgressProps) {
  const running = summaries.filter((summary) => summary.running);
  const sum = (of: 'translated' | 'total') => running.reduce((total, each) => total + each[of], 0);
  const figures = running.map(
    ({ target, translated, total }) =>
      `${languageNameInPhrase(target, language)} ${t('coverage.figures', { translated, total })}`,
  );
  return (
    <>
      <p class="progress" role="status" data-key="progress">
        {running.length > 0 && (
          <>
            <progress aria-hidden="true" max={sum('total')} value={sum('translated')} />{' '}
            {t('live.running', { languages: figures.join(', ') })}
          </>
        )}
      </p>
      {running.length > 0 && (
        <noscript>
          <p>
            <a href={path}>{t('live.look-again')}</a>
          </p>
        </noscript>
      )}
    </>
  );
}

/** An engine’s failure is said once here, so the cells need not repeat it. */
function Failure({ context, article, summaries }: ProgressProps) {
  const { t, engineNames } = context;
  if (article.running.length > 0) return null;
  const [reason] = failuresOf(summaries);
  if (reason === undefined) return null;
  // Paragraphs, not their translations.
  const count = Math.max(...summaries.map(({ failed }) => failed.get(reason) ?? 0));
  // What comes from the memory was not translated now.
  const isNothing = summaries.every(
    ({ states, failed }) => failed.size === 0 || states.every(({ of }) => of !== 'machine'),
  );
  const [engine = 'deepl'] = engineNames;
  const values = { engine: engineName(engine), setting: SETTINGS.get(engine) ?? '' };
  return (
    <p class="notice problem">
      <strong>{isNothing ? t('failure.nothing') : t('failure.some', { count })}</strong>{' '}
      {t(`failure.${reason}`, values)}
    </p>
  );
}

/** The setting that holds an engine's key. */
const SETTINGS: ReadonlyMap<string, string> = new Map([
  ['deepl', 'DEEPL_AUTH_KEY'],
  ['libretranslate', 'LIBRETRANSLATE_API_KEY'],
]);

/** The reasons for which an engine's requests failed, the most frequent first. */
function failuresOf(summaries: readonly ColumnSummary[]): readonly Reason[] {
  const counts = new Map<Reason, number>();
  for (const { failed } of summaries)
    for (const [reason, count] of failed) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].sort(([, one], [, other]) => other - one).map(([reason]) => reason);
}
