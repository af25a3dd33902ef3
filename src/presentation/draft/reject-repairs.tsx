import type { ParagraphTrace, PlacedRepair } from '../../article/adjusting/trace-paragraphs.ts';
import type { PageContext } from '../page-context.ts';
import { type DraftProps, STEP_FIELD } from './draft-view.ts';
import { Visible } from './repaired-text.tsx';

/** Nobody judges more of them one by one; the original file is the better place. */
const SHOWN = 100;

/** A paragraph's repairs, each with what it was and what it became, to be rejected. */
export function RejectRepairs({
  context: { t },
  trace,
}: Pick<DraftProps, 'context'> & { readonly trace: ParagraphTrace }) {
  const broken = trace.broken ? [{ ...trace.broken, rejectable: true }] : [];
  const repairs = [...broken, ...trace.repairs].slice(0, SHOWN);
  if (repairs.length === 0) return null;
  return (
    <>
      <p class="hint">{t('draft.repairs-hint')}</p>
      <ul class="unit-repair-list">
        {repairs.map((repair) => (
          <li key={`${repair.at} ${repair.kind}`}>
            <RepairItem t={t} repair={repair} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RepairItem({ t, repair }: Pick<PageContext, 't'> & { readonly repair: PlacedRepair }) {
  const { at, kind, from, to, rejectable } = repair;
  const seen = (text: string) =>
    text === '' ? <span class="nothing">{t('repairs.nothing')}</span> : <Visible text={text} />;
  return (
    <>
      <span class="unit-repair">
        {t(`repair.${kind}`)} <code>{seen(from)}</code> <span aria-hidden="true">→</span>{' '}
        <span class="unseen">{t('draft.became')}</span> <code>{seen(to)}</code>
      </span>{' '}
      {rejectable ? (
        <button class="plain" type="submit" name={STEP_FIELD} value={`reject.${at}.${kind}`}>
          {t('draft.reject')}
        </button>
      ) : (
        <span class="hint">{t('draft.not-rejectable')}</span>
      )}
    </>
  );
}
