import type { LeftOut } from '../../article/left-out.ts';
import type { Repair } from '../../text/traced-text.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { PricedPreview } from '../../translation/drafting/drafting.ts';
import type { PreviewedParagraph } from '../../translation/drafting/source-preview.ts';
import type { Translate } from '../../i18n/words.ts';
import { describeEstimate } from '../describe-estimate.ts';
import { printable, printableLines } from './printable.ts';
import { wrapText } from './wrap-text.ts';

const DETAILS = ['url', 'publisher', 'author', 'publishedAt', 'rights', 'partOf'] as const;

/** Longer lists would hide the text. `--json` has all. */
const MOST_LEFT_OUT = 20;

/**
 * Shows how a source would be read: its details, its paragraphs with their repairs, and the price
 * of its translation.
 * @param width of the terminal, in columns; without it, each text is one line
 */
export function previewed(preview: PricedPreview, t: Translate, width?: number): string {
  const laidOut = (line: string) => (width === undefined ? line : wrapText(line, width).join('\n'));
  const { repairs, leftOut, paragraphs, characters, estimate } = preview;
  const between = repairs.map((repair) => repairLine(repair, t));
  const blocks = [
    [printable(preview.title)],
    aboutLines(preview, t),
    ...paragraphs.map((paragraph) => paragraphLines(paragraph, t)),
    between.length === 0 ? [] : [t('repairs.between'), ...between],
    leftOut.length === 0 ? [] : leftOutLines(leftOut, t),
    [t('money.characters', { count: characters }), ...describeEstimate(estimate, { t }, true)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(laidOut).join('\n'))
    .join('\n\n')}\n`;
}

function aboutLines(
  { sourceLanguage, detectedLanguage, encoding, details, repairs, paragraphs }: PricedPreview,
  t: Translate,
): readonly string[] {
  const repaired = paragraphs.reduce((sum, { source }) => sum + source.repairs.length, repairs.length);
  const known = DETAILS.flatMap((name) => {
    const value = details[name];
    return value === undefined || value === ''
      ? []
      : t('cli.add.detail', { label: t(`draft.details.${name}`), value: printable(value) });
  });
  return [
    ...known,
    ...(details.confidential ? [t('draft.confidential')] : []),
    t('article.source-language', { language: sourceLanguage }),
    ...(detectedLanguage === undefined ? [] : [t('draft.language', { language: detectedLanguage })]),
    t('draft.encoding', { encoding }),
    repaired === 0 ? t('draft.no-repairs') : t('repairs.summary', { count: repaired }),
  ];
}

function paragraphLines(
  { position, role, marker, source }: PreviewedParagraph,
  t: Translate,
): readonly string[] {
  const mark = marker === undefined ? '' : `${printable(marker)} `;
  return [
    `${position}. [${t(`role.${role}`)}] ${mark}${printableLines(source.text)}`,
    ...source.repairs.map((repair) => repairLine(repair, t)),
  ];
}

function leftOutLines(leftOut: readonly LeftOut[], t: Translate): readonly string[] {
  return [
    t('left-out.summary', { count: leftOut.length }),
    ...leftOut
      .slice(0, MOST_LEFT_OUT)
      .map(({ text, reason }) =>
        t('cli.add.detail', { label: t(`left-out.reason.${reason}`), value: printable(text) }),
      ),
  ];
}

function repairLine({ kind, from, to, at }: Repair, t: Translate): string {
  const shown = (text: string) =>
    text === ''
      ? t('repairs.nothing')
      : visibleText(text)
          .map((piece) => piece.text)
          .join('');
  const change = { label: t(`repair.${kind}`), value: `${shown(from)} → ${shown(to)}` };
  return `↳ ${t('cli.add.detail', change)} ${t('repairs.at', { at })}`;
}
