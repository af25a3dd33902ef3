import { readText } from '../../src/article/read-text.ts';
import type { Repair, TextParagraph } from '../../src/text/traced-text.ts';

/** Applies repairs to a text. Throws if a repair names other characters, or if two overlap. */
export function applyRepairs(original: string, repairs: readonly Repair[]): string {
  let applied = '';
  let from = 0;
  for (const repair of repairs) {
    const stood = original.slice(repair.at, repair.at + repair.from.length);
    if (stood !== repair.from) throw new Error(`not ${JSON.stringify(repair)} but ${JSON.stringify(stood)}`);
    if (repair.at < from) throw new Error(`overlaps: ${JSON.stringify(repair)}`);
    applied += original.slice(from, repair.at) + repair.to;
    from = repair.at + repair.from.length;
  }
  return applied + original.slice(from);
}

/** The repairs in the paragraphs and between them, ascending. */
export function allRepairs({ paragraphs, repairs }: ReturnType<typeof readText>): Repair[] {
  const all = [...repairs, ...paragraphs.flatMap((paragraph) => paragraph.repairs)];
  return all.sort((left, right) => left.at - right.at || left.from.length - right.from.length);
}

export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** The text of all paragraphs, joined. */
export function contents(paragraphs: readonly TextParagraph[]): string {
  return paragraphs.map(({ marker = '', text }) => marker + text).join('');
}

/** One line per paragraph, blank lines between, and markers before list items. */
export function rendered(paragraphs: readonly TextParagraph[]): string {
  return paragraphs
    .map(({ marker, text }) => (marker === undefined ? text : `${marker} ${text}`))
    .join('\n\n');
}

/** `role: [marker] text`; only the text for a plain paragraph. */
export function units(text: string): string[] {
  return readText(text).paragraphs.map((paragraph) => {
    const role = paragraph.role === 'paragraph' ? '' : `${paragraph.role}: `;
    return role + (paragraph.marker === undefined ? '' : `[${paragraph.marker}] `) + paragraph.text;
  });
}
