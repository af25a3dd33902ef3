import { directionOf } from '../../i18n/language-names.ts';
import { fieldText } from '../field-text.ts';
import { cutAtWord } from '../cut-at-word.ts';
import { leftOutReason } from '../left-out-reason.ts';
import { UNTRANSLATED } from '../untranslated.ts';
import { type DraftProps, leftOutHere, STEP_FIELD, unitId } from './draft-view.ts';

/** Enough to recognise a part. */
const BEGINNING = 300;

/** What the reader of the format left out, with a button to take each part in. */
export function DraftLeftOut({ context: { t }, view: { preview } }: DraftProps) {
  const { source, sourceLanguage } = preview;
  const here = new Set(leftOutHere(preview));
  const parts = source.leftOut.filter((part) => !here.has(part));
  if (parts.length === 0) return null;
  return (
    <details class="draft-left-out">
      <summary>{t('left-out.summary', { count: parts.length })}</summary>
      <p class="hint">{t('draft.left-out-hint')}</p>
      <ul>
        {parts.map(({ at, text, reason }) => (
          <li key={at} id={unitId(at)}>
            <div class="unit-head">
              <span>{leftOutReason(t, reason)}</span>
              <button class="plain" type="submit" name={STEP_FIELD} value={`take-in.${at}`}>
                {t('draft.take-in')} <span class="unseen">{fieldText(cutAtWord(text, 40))}</span>
              </button>
            </div>
            <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} {...UNTRANSLATED}>
              {fieldText(cutAtWord(text, BEGINNING))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
