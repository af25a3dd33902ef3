import type { ArticleProps } from './article-page.tsx';
import { languageName } from './language-names.ts';
import { EngineNotice } from './notices.tsx';
import { SIGN_IN_PATH, translationsPath } from './paths.ts';
import type { ColumnSummary } from './summarise-column.ts';

interface TranslateFormProps extends ArticleProps {
  readonly summaries: readonly ColumnSummary[];
}

/** Offers to translate what is missing; where that can not be, says why. */
export function TranslateForm({ summaries, ...props }: TranslateFormProps) {
  const { context, article } = props;
  const lacking = summaries.filter(({ translated, total, running }) => translated < total && !running);
  const present = article.revision === article.newestRevision;
  return (
    <div class="translate" data-key="translate">
      {lacking.length > 0 && present && <Offer {...props} targets={lacking.map(({ target }) => target)} />}
      {lacking.length > 0 && present && <EngineNotice context={context} />}
    </div>
  );
}

function Offer({
  context: { t, language, canWrite, engineNames, path },
  article,
  columns,
  targets,
}: ArticleProps & { readonly targets: readonly string[] }) {
  if (engineNames.length === 0) return null;
  if (!canWrite)
    return (
      <p class="notice">
        {t('translate.sign-in-first')}{' '}
        <a href={`${SIGN_IN_PATH}?next=${encodeURIComponent(path)}`}>{t('site.sign-in')}</a>
      </p>
    );
  return (
    <form method="post" action={translationsPath(article.id)}>
      <input type="hidden" name="columns" value={columns.join('+')} />
      <button type="submit" name="targets" value={targets.join(',')}>
        {t('translate.submit')}
      </button>
      {targets.length > 1 &&
        targets.map((tag) => (
          <button key={tag} class="second" type="submit" name="targets" value={tag}>
            {t('translate.only', { language: languageName(tag, language) })}
          </button>
        ))}
    </form>
  );
}
