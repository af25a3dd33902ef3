import type { Span, TextParagraph, TracedText } from '../../text/traced-text.ts';

/**
 * Stands for each code unit of code while the text around it is repaired and split. To the rules it
 * is a small letter, and no text has it.
 */
const MASK = '\ua7b7';
/** Not the characters that no XML file may have: they are removed from code too. */
const MASKED = /[\ud800-\udbff][\udc00-\udfff]|[^\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/g;

/** The text with its exact spans masked, so that nothing in them looks like damage. */
export function maskExact(traced: TracedText, exact: readonly Span[]): TracedText {
  const { text } = traced;
  let masked = '';
  let from = 0;
  for (const [start, end] of exact) {
    const inside = text.slice(start, end).replace(MASKED, ({ length }) => MASK.repeat(length));
    masked += text.slice(from, start) + inside;
    from = end;
  }
  return exact.length === 0 ? traced : { ...traced, text: masked + text.slice(from) };
}

/** Puts the exact spans of `traced` back into the paragraphs that were made of its masked form. */
export function unmaskExact(
  paragraphs: readonly TextParagraph[],
  { text, origins }: TracedText,
  exact: readonly Span[],
): readonly TextParagraph[] {
  if (exact.length === 0) return paragraphs;
  const units: string[] = [];
  const places = new Set<number>();
  for (const [start, end] of exact) {
    for (const { 0: run, index } of text.slice(start, end).matchAll(MASKED)) {
      for (let at = 0; at < run.length; at++) {
        units.push(run[at]!);
        places.add(origins[start + index + at]!);
      }
    }
  }
  let next = 0;
  return paragraphs.map((paragraph) => {
    if (!paragraph.text.includes(MASK)) return paragraph;
    const restored = Array.from({ length: paragraph.text.length }, (_, at) => {
      const unit = paragraph.text[at]!;
      return unit === MASK && places.has(paragraph.origins[at]!) ? (units[next++] ?? unit) : unit;
    });
    return { ...paragraph, text: restored.join('') };
  });
}
