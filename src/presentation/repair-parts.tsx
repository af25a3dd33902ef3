import type { Translate } from '../i18n/words.ts';
import type { Repair } from '../text/traced-text.ts';
import { UNTRANSLATED } from './untranslated.ts';
import { visibleText } from '../text/visible-text.ts';

interface RepairToShow {
  readonly t: Translate;
  readonly repair: Pick<Repair, 'kind' | 'from' | 'to'>;
  /** BCP 47: of the repaired text. */
  readonly language: string;
  /** Longest text that is shown in full, in code points. Absent: there is no limit. */
  readonly limit?: number;
}

/** What every list of repairs shows of each one: its kind, the text before and the text after. */
export function repairParts({ t, repair: { kind, from, to }, language, limit }: RepairToShow) {
  const part = (text: string) => {
    if (text === '') return <span class="nothing">{t('repairs.nothing')}</span>;
    const characters = [...text];
    const shown = characters.slice(0, limit);
    return (
      <code lang={language} {...UNTRANSLATED}>
        <VisibleText text={shown.join('')} />
        {characters.length > shown.length && '…'}
      </code>
    );
  };
  return [repairName(t, kind), part(from), part(to)] as const;
}

/** `Line break inside a sentence` */
export function repairName(t: Translate, kind: Repair['kind']): string {
  return t(`repair.${kind}`);
}

/** A text with a sign for each character that is invisible: `⏎`, `U+200B`. */
export function VisibleText({ text }: { readonly text: string }) {
  return visibleText(text).map((piece, index) =>
    piece.sign ? (
      <span key={index} class="sign">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
