import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { approximations, headOf, refusedAnswer, remarksOn, stateLabel } from './labels.ts';
import type { Words } from '../command-deps.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Each paragraph followed by its translations: `en [machine] …`.
 * @param width of the terminal, in columns; without it each text is one line
 */
export function stacked(article: ParallelArticle, words: Words, width?: number): string {
  const laidOut = (line: string) => (width === undefined ? line : wrapText(line, width).join('\n'));
  const blocks = article.paragraphs.map(({ id, marker, source, translations }) => {
    const mark = marker === undefined ? '' : `${printable(marker)} `;
    const cells = Object.entries(translations).flatMap(([target, cell]) => {
      const text = cell.text === null ? '' : ` ${mark}${printable(cell.text)}`;
      return [
        `${target} [${stateLabel(words, cell)}]${text}`,
        ...refusedAnswer(words, cell).map((each) => `${target} [${each.label}] ${printable(each.text)}`),
        ...approximations(words, cell).map((each) => `${target} [≈ ${each.label}] ${printable(each.text)}`),
        ...remarksOn(words, cell).map((remark) => `${target} ${printable(remark)}`),
      ];
    });
    const lines = [`#${id}`, `${article.sourceLanguage} ${mark}${printable(source.text)}`, ...cells];
    return lines.map(laidOut).join('\n');
  });
  return `${[...headOf(article, words).map(laidOut), ...blocks].join('\n\n')}\n`;
}
