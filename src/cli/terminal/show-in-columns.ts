import { styleText } from 'node:util';
import type { ParallelArticle, ParallelParagraph } from '../../translation/parallel-article.ts';
import type { ShownArticle } from './shown-article.ts';
import { fuzzyMatches, headLines, refusedAnswer, qualityWarnings, stateLabel } from './labels.ts';
import type { Translate } from '../../i18n/words.ts';
import { printableLines } from './printable.ts';
import { padToWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const GAP = '   ';
/** Indonesian words are long: narrower columns break nearly every line. */
const NARROWEST = 24;
/** About the width of a printed column; longer lines are hard to read. */
const WIDEST = 60;

type Emphasis = 'bold' | 'dim';
interface Line {
  readonly text: string;
  readonly emphasis?: Emphasis;
}

/** Terminal columns for each language; `undefined` if there are too few to read. */
export function columnWidth(terminalColumns: number, article: ParallelArticle): number | undefined {
  const languages = 1 + article.targetLanguages.length;
  const room = terminalColumns - idWidth(article) - languages * GAP.length;
  const width = Math.min(WIDEST, Math.floor(room / languages));
  return width < NARROWEST ? undefined : width;
}

/** Shows one row per paragraph: its id, the source and the translations, side by side. */
export function inColumns(
  article: ShownArticle,
  t: Translate,
  width: number,
  stream: NodeJS.WriteStream,
): string {
  const styled = ({ text, emphasis }: Line) => {
    const padded = padToWidth(text, width);
    return emphasis ? styleText(emphasis, padded, { stream }) : padded;
  };
  const row = (id: string, cells: readonly (readonly Line[])[]) => {
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      [
        padToWidth(line === 0 ? id : '', idWidth(article)),
        ...cells.map((cell) => styled(cell[line] ?? { text: '' })),
      ]
        .join(GAP)
        .trimEnd(),
    ).join('\n');
  };
  const rows = article.paragraphs.map((paragraph) =>
    row(paragraph.id, cellsOf(paragraph, article, t, width)),
  );
  return `${[...headLines(article, t), row('', headings(article)), ...rows].join('\n\n')}\n`;
}

function headings({
  sourceLanguage,
  targetLanguages,
  coverage,
}: ParallelArticle): readonly (readonly Line[])[] {
  const counted = targetLanguages.map((target) => {
    const { translated, total } = coverage[target]!;
    return `${target} ${translated}/${total}`;
  });
  return [sourceLanguage, ...counted].map((text) => [{ text, emphasis: 'bold' }]);
}

function cellsOf(
  { id, role, marker, source, translations }: ParallelParagraph,
  { targetLanguages, suggestions }: ShownArticle,
  t: Translate,
  width: number,
): readonly (readonly Line[])[] {
  const mark = marker === undefined ? '' : `${marker} `;
  const lines = (text: string, emphasis?: Emphasis): readonly Line[] =>
    wrapText(printableLines(text), width).map((line) => ({ text: line, ...(emphasis && { emphasis }) }));
  const weight = role === 'title' || role === 'heading' ? 'bold' : undefined;
  return [
    lines(mark + source.text, weight),
    ...targetLanguages.map((target) => {
      const cell = translations[target]!;
      const text = cell.text === null ? [] : lines(mark + cell.text, weight);
      return [
        ...text,
        ...lines(`[${stateLabel(t, cell)}]`, 'dim'),
        ...refusedAnswer(t, cell).flatMap((each) => [
          ...lines(`[${each.label}]`, 'dim'),
          ...lines(each.text, 'dim'),
        ]),
        ...fuzzyMatches(t, suggestions?.[target]?.get(id)).flatMap((each) => [
          ...lines(`[≈ ${each.label}]`, 'dim'),
          ...lines(each.text, 'dim'),
        ]),
        ...qualityWarnings(t, cell).flatMap((warning) => lines(warning, 'dim')),
      ];
    }),
  ];
}

function idWidth({ paragraphs }: ParallelArticle): number {
  return Math.max(0, ...paragraphs.map(({ id }) => id.length));
}
