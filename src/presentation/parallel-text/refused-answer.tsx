import type { RefusedAnswer as Answer } from '../../translation/refused-answer.ts';
import type { ArticleProps } from '../article-view.ts';
import type { Column } from './columns.ts';
import { formatDay } from '../../i18n/date.ts';
import { engineName } from '../../i18n/engine-name.ts';
import type { PageContext } from '../page-context.ts';
import { acceptPath } from '../paths.ts';

/** The id of the form that the buttons of all paragraphs share. */
const FORM = 'accept';

interface RefusedAnswerProps {
  readonly context: PageContext;
  readonly column: Column;
  /** The paragraph's id. */
  readonly paragraph: string;
  readonly refused: Answer;
}

/** A refused answer of an engine, folded below the gap. Users who may write can accept it. */
export function RefusedAnswer({ context, column, paragraph, refused }: RefusedAnswerProps) {
  const { t, language, canWrite } = context;
  const { id, text, reason, engine, date } = refused;
  const refusal = { date: formatDay(date, language), reason: t(`reason.refused-${reason}`) };
  return (
    <details class="refused">
      <summary>{t('refused.summary', { engine: engineName(engine) })}</summary>
      <p class="refused-reason">{t('refused.told', refusal)}</p>
      <p lang={languageOf(refused, column)}>{text}</p>
      {canWrite && (
        <button
          type="submit"
          class="second"
          form={FORM}
          name="accepted"
          value={`${paragraph} ${column.tag} ${id}`}
        >
          {t('refused.accept')}
        </button>
      )}
    </details>
  );
}

/** HTML's empty language tag means that the language is unknown. */
function languageOf({ reason }: Answer, { tag, sourceLanguage }: Column): string {
  if (reason === 'same-as-source') return sourceLanguage;
  return reason === 'wrong-language' ? '' : tag;
}

export function AcceptForm({ context: { canWrite }, article, columns }: ArticleProps) {
  const isNeeded = article.paragraphs.some(({ translations }) =>
    Object.values(translations).some(({ refused }) => refused !== undefined),
  );
  return (
    <div data-key="accept">
      {canWrite && isNeeded && (
        <form id={FORM} method="post" action={acceptPath(article.id)}>
          <input type="hidden" name="columns" value={columns.join('+')} />
        </form>
      )}
    </div>
  );
}
