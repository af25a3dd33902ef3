import { offsetAt } from '../../text/offset-at.ts';
import type { Repair } from '../../text/traced-text.ts';
import { skipSpace, skipSpaceBack } from '../../text/white-space.ts';
import { inlineHtml } from '../inline/inline-markup.ts';
import type { ParsedParagraph } from '../reading.ts';

/**
 * Splits a paragraph. `undefined` if none of its characters was at `at`, or if no text is before
 * it.
 * @param at offset in the original
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
  const before = paragraph.repairs.filter((repair) => !isBehind(repair) && !replacedBreak(repair, end));
  const first = part(paragraph, 0, end, before);
  const { marker: _, ...second } = part(
    paragraph,
    start,
    paragraph.text.length,
    paragraph.repairs.filter(isBehind),
  );
  return [first, { ...second, role: 'paragraph' }];

  /** A line break that was repaired to the space between both parts is a line break again. */
  function replacedBreak({ at: repaired, from, to, kind }: Repair, firstEnd: number): boolean {
    const isBlank = from.trim() === '' && to.trim() === '';
    return kind === 'line-join' && isBlank && repaired >= paragraph.origins[firstEnd]!;
  }
}

/**
 * The offset in the text of the character that was at `at` in the original. The end of the text
 * does not count.
 */
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
  return withHtml({ ...paragraph, text, origins: paragraph.origins.subarray(start, end + 1), repairs });
}

/** Rebuilds the inline markup for the current text. */
export function withHtml({ html: _, ...paragraph }: ParsedParagraph): ParsedParagraph {
  const html = inlineHtml(paragraph, paragraph.marks);
  return { ...paragraph, ...(html !== undefined && { html }) };
}
