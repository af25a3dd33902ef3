import type { ParagraphTrace, TracedRepair } from '../../article/adjusting/trace-paragraphs.ts';
import { repairParts } from '../repair-parts.tsx';
import { type DraftProps, STEP_FIELD } from './draft-view.ts';

/** Nobody can judge more repairs one by one. The user should correct the original file instead. */
const MOST_REPAIRS = 100;

/** A paragraph's repairs with their texts before and after, each with a button to reject it. */
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
      <ul class="unit-repair-list">
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
  readonly repair: TracedRepair;
  readonly language: string;
}

function RepairItem({ t, repair, language }: RepairItemProps) {
  const { at, kind, rejectable } = repair;
  const [name, before, after] = repairParts({ t, repair, language });
  return (
    <>
      <span class="unit-repair">
        {name} {before} <span aria-hidden="true">→</span> <span class="unseen">{t('draft.became')}</span>{' '}
        {after}
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
