import type { Repair } from '../../text/traced-text.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { PricedPreview } from '../../translation/drafting/drafting.ts';
import type { PreviewedParagraph } from '../../translation/drafting/source-preview.ts';
import type { Words } from '../command-deps.ts';
import { describeEstimate } from '../describe-estimate.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap-text.ts';

const DETAILS = ['url', 'publisher', 'author', 'publishedAt', 'rights'] as const;

/**
 * How a source would be read: what is known about it, its paragraphs with their repairs, and the price of its translation.
 * @param width of the terminal, in columns; without it each text is one line
 */
export function previewed(preview: PricedPreview, words: Words, width?: number): string {
  const laidOut = (line: string) => (width === undefined ? line : wrapText(line, width).join('\n'));
  const { repairs, paragraphs, characters, estimate } = preview;
  const between = repairs.map((repair) => repairLine(repair, words));
  const blocks = [
    [printable(preview.title)],
    aboutLines(preview, words),
    ...paragraphs.map((paragraph) => paragraphLines(paragraph, words)),
    between.length === 0 ? [] : [words('repairs.between'), ...between],
    [words('money.characters', { count: characters }), ...describeEstimate(estimate, { words })],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(laidOut).join('\n'))
    .join('\n\n')}\n`;
}

function aboutLines(
  { sourceLanguage, detectedLanguage, encoding, details, repairs, paragraphs }: PricedPreview,
  words: Words,
): readonly string[] {
  const repaired = paragraphs.reduce((sum, { source }) => sum + source.repairs.length, repairs.length);
  const known = DETAILS.flatMap((name) => {
    const value = details[name];
    return value === undefined || value === ''
      ? []
      : words('cli.add.detail', { label: words(`draft.details.${name}`), value: printable(value) });
  });
  return [
    ...known,
    ...(details.confidential ? [words('draft.confidential')] : []),
    words('article.source-language', { language: sourceLanguage }),
    ...(detectedLanguage === undefined ? [] : [words('draft.language', { language: detectedLanguage })]),
    words('draft.encoding', { encoding }),
    repaired === 0 ? words('draft.no-repairs') : words('repairs.summary', { count: repaired }),
  ];
}

function paragraphLines(
  { position, role, marker, source }: PreviewedParagraph,
  words: Words,
): readonly string[] {
  const mark = marker === undefined ? '' : `${printable(marker)} `;
  return [
    `${position}. [${words(`role.${role}`)}] ${mark}${printable(source.text)}`,
    ...source.repairs.map((repair) => repairLine(repair, words)),
  ];
}

function repairLine({ kind, from, to, at }: Repair, words: Words): string {
  const shown = (text: string) =>
    text === ''
      ? words('repairs.nothing')
      : visibleText(text)
          .map((piece) => piece.text)
          .join('');
  const change = { label: words(`repair.${kind}`), value: `${shown(from)} → ${shown(to)}` };
  return `↳ ${words('cli.add.detail', change)} ${words('repairs.at', { at })}`;
}
