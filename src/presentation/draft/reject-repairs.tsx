import type { ParagraphTrace, PlacedRepair } from '../../article/adjusting/trace-paragraphs.ts';
import { repairParts } from '../repair-parts.tsx';
import { type DraftProps, STEP_FIELD } from './draft-view.ts';

/** Nobody judges more of them one by one; the original file is the better place. */
const MOST_REPAIRS = 100;

/** A paragraph's repairs, each with what it was and what it became, to be rejected. */
export function RejectRepairs({
  context: { t },
  view,
  trace,
}: DraftProps & { readonly trace: ParagraphTrace }) {
  const broken = trace.broken ? [{ ...trace.broken, rejectable: true }] : [];
  const repairs = [...broken, ...trace.repairs].slice(0, MOST_REPAIRS);
  if (repairs.length === 0) return null;
  return (
    <>
      <p class="hint">{t('draft.repairs-hint')}</p>
      <ul class="unit-repair-list repair-list">
        {repairs.map((repair) => (
          <li key={`${repair.at} ${repair.kind}`}>
            <RepairItem t={t} repair={repair} language={view.preview.sourceLanguage} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RepairItemProps extends Pick<DraftProps['context'], 't'> {
  readonly repair: PlacedRepair;
  readonly language: string;
}

function RepairItem({ t, repair, language }: RepairItemProps) {
  const { at, kind, rejectable } = repair;
  const parts = repairParts({ t, repair, language });
  return (
    <>
      <span class="unit-repair">
        {parts.kind} {parts.from} <span aria-hidden="true">→</span>{' '}
        <span class="unseen">{t('draft.became')}</span> {parts.to}
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
