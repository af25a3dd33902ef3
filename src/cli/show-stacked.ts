import type { ParallelArticle } from '../translation/parallel-article.ts';
import { stateLabel } from './labels.ts';
import type { Words } from './parts.ts';
import { printable } from './printable.ts';

/** Each paragraph followed by its translations, one line each: `en [machine] …`. */
export function stacked(article: ParallelArticle, words: Words): string {
  const blocks = article.paragraphs.map(({ id, marker, source, translations }) => {
    const mark = marker === undefined ? '' : `${printable(marker)} `;
    const cells = Object.entries(translations).map(([target, cell]) => {
      const text = cell.text === null ? '' : ` ${mark}${printable(cell.text)}`;
      return `${target} [${stateLabel(words, cell)}]${text}`;
    });
    return [`#${id}`, `${article.sourceLanguage} ${mark}${printable(source.text)}`, ...cells].join('\n');
  });
  return `${[printable(article.title), ...blocks].join('\n\n')}\n`;
}
