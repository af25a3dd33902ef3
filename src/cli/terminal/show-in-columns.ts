import { styleText } from 'node:util';
import type { ParallelArticle, ParallelParagraph } from '../../translation/parallel-article.ts';
import { approximations, headOf, refusedAnswer, remarksOn, stateLabel } from './labels.ts';
import type { Translate } from '../../i18n/words.ts';
import { printable } from './printable.ts';
import { padToWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const GAP = '   ';
/** Narrower columns break nearly every line in Indonesian, whose words are long. */
const NARROWEST = 24;
/** About what a line of print holds; wider ones are hard to read. */
const WIDEST = 60;

type Emphasis = 'bold' | 'dim';
interface Line {
  readonly text: string;
  readonly emphasis?: Emphasis;
}

/** Columns of the terminal that each language gets; `undefined` when that is too few to read. */
export function columnWidth(terminalColumns: number, article: ParallelArticle): number | undefined {
  const languages = 1 + article.targetLanguages.length;
  const room = terminalColumns - idWidth(article) - languages * GAP.length;
  const width = Math.min(WIDEST, Math.floor(room / languages));
  return width < NARROWEST ? undefined : width;
}

/** One row a paragraph: its id, the source and its translations, level with each other. */
export function inColumns(
  article: ParallelArticle,
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
  return `${[...headOf(article, t), row('', headings(article)), ...rows].join('\n\n')}\n`;
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
  { role, marker, source, translations }: ParallelParagraph,
  { targetLanguages }: ParallelArticle,
  t: Translate,
  width: number,
): readonly (readonly Line[])[] {
  const mark = marker === undefined ? '' : `${marker} `;
  const lines = (text: string, emphasis?: Emphasis): readonly Line[] =>
    wrapText(printable(text), width).map((line) => ({ text: line, ...(emphasis && { emphasis }) }));
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
        ...approximations(t, cell).flatMap((each) => [
          ...lines(`[≈ ${each.label}]`, 'dim'),
          ...lines(each.text, 'dim'),
        ]),
        ...remarksOn(t, cell).flatMap((remark) => lines(remark, 'dim')),
      ];
    }),
  ];
}

function idWidth({ paragraphs }: ParallelArticle): number {
  return Math.max(0, ...paragraphs.map(({ id }) => id.length));
}
