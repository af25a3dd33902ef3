import { offsetAt } from '../../text/offset-at.ts';
import type { Repair } from '../../text/traced-text.ts';
import { skipSpace, skipSpaceBack } from '../../text/white-space.ts';
import { inlineHtml } from '../inline/inline-markup.ts';
import type { ParsedParagraph } from '../reading.ts';

/**
 * Both parts of a paragraph; `undefined` where none of its characters stood at `at` in the original, or nothing stands before it.
 * @param at in the original
 */
export function splitParagraph(
  paragraph: ParsedParagraph,
  at: number,
): readonly [ParsedParagraph, ParsedParagraph] | undefined {
  const place = unitAt(paragraph, at);
  if (place === undefined) return undefined;
  const end = skipSpaceBack(paragraph.text, place);
  const start = skipSpace(paragraph.text, place);
  if (end === 0 || start === paragraph.text.length) return undefined;
  const begins = paragraph.origins[start]!;
  const isBehind = (repair: Repair) => repair.at >= begins;
  const before = paragraph.repairs.filter((repair) => !isBehind(repair) && !stoodForBreak(repair, end));
  const first = part(paragraph, 0, end, before);
  const { marker: _, ...second } = part(
    paragraph,
    start,
    paragraph.text.length,
    paragraph.repairs.filter(isBehind),
  );
  return [first, { ...second, role: 'paragraph' }];

  /** A line break that had been a space between both parts is a break again. */
  function stoodForBreak({ at: repaired, from, to, kind }: Repair, firstEnd: number): boolean {
    const isBlank = from.trim() === '' && to.trim() === '';
    return kind === 'line-join' && isBlank && repaired >= paragraph.origins[firstEnd]!;
  }
}

/** Where in its text what stood at `at` in the original stands; the text's end does not count. */
export function unitAt({ text, origins }: ParsedParagraph, at: number): number | undefined {
  const unit = offsetAt(origins, at);
  return unit < text.length && origins[unit] === at ? unit : undefined;
}

function part(
  paragraph: ParsedParagraph,
  start: number,
  end: number,
  repairs: readonly Repair[],
): ParsedParagraph {
  const text = paragraph.text.slice(start, end);
  return withHtml({ ...paragraph, text, origins: paragraph.origins.slice(start, end + 1), repairs });
}

/** With the inline markup that its text stands in now. */
export function withHtml({ html: _, ...paragraph }: ParsedParagraph): ParsedParagraph {
  const html = inlineHtml(paragraph, paragraph.marks);
  return { ...paragraph, ...(html !== undefined && { html }) };
}
