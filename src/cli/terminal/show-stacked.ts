import type { ShownArticle } from './shown-article.ts';
import { fuzzyMatches, headLines, refusedAnswer, qualityWarnings, stateLabel } from './labels.ts';
import type { Translate } from '../../i18n/words.ts';
import { printable, printableLines } from './printable.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Shows each paragraph followed by its translations: `en [machine] …`.
 * @param width of the terminal, in columns; without it, each text is one line
 */
export function stacked(article: ShownArticle, t: Translate, width?: number): string {
  const laidOut = (line: string) => (width === undefined ? line : wrapText(line, width).join('\n'));
  const blocks = article.paragraphs.map(({ id, marker, source, translations }) => {
    const mark = marker === undefined ? '' : `${printable(marker)} `;
    const cells = Object.entries(translations).flatMap(([target, cell]) => {
      const text = cell.text === null ? '' : ` ${mark}${printableLines(cell.text)}`;
      return [
        `${target} [${stateLabel(t, cell)}]${text}`,
        ...refusedAnswer(t, cell).map((each) => `${target} [${each.label}] ${printableLines(each.text)}`),
        ...fuzzyMatches(t, article.suggestions?.[target]?.get(id)).map(
          (each) => `${target} [≈ ${each.label}] ${printableLines(each.text)}`,
        ),
        ...qualityWarnings(t, cell).map((warning) => `${target} ${printable(warning)}`),
      ];
    });
    const lines = [`#${id}`, `${article.sourceLanguage} ${mark}${printableLines(source.text)}`, ...cells];
    return lines.map(laidOut).join('\n');
  });
  return `${[...headLines(article, t).map(laidOut), ...blocks].join('\n\n')}\n`;
}
