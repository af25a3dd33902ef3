import { childOf, type XmlElement } from '../xml.ts';
import { type DocxStyle, valueOf } from './docx-styles.ts';

/** What a paragraph is, by its style. */
type DocxRole = 'title' | 'heading' | 'caption' | 'quote' | 'code' | 'contents' | 'paragraph';

/** In lower case, with the role and, for headings, the level. The nearest style that has a rule counts. */
const RULES: readonly (readonly [RegExp, DocxRole, number?])[] = [
  [/^title$/, 'title'],
  [/^subtitle$/, 'heading', 2],
  [/^(?:(?:toc|contents) (?:\d|heading)|table of (?:figures|authorities|contents))\b/, 'contents'],
  [/^heading [1-9]$/, 'heading'],
  [/caption$/, 'caption'],
  [/^(?:block text|quotations)$|\bquote$/, 'quote'],
  [/^(?:html preformatted|preformatted text|source code|macro)$/, 'code'],
];

export interface RoleAndLevel {
  readonly role: DocxRole;
  /** Of a heading: 1 to 9. Of a title 0. */
  readonly level: number;
}

export function roleOf(properties: XmlElement | undefined, { names, outlineLevel }: DocxStyle): RoleAndLevel {
  for (const name of names) {
    const rule = RULES.find(([pattern]) => pattern.test(name));
    if (rule === undefined) continue;
    return { role: rule[1], level: rule[2] ?? Number(/\d$/.exec(name)?.[0] ?? 0) };
  }
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? outlineLevel ?? 9);
  if (outline >= 0 && outline < 9) return { role: 'heading', level: outline + 1 };
  return { role: 'paragraph', level: 0 };
}

/**
 * Whether the paragraph goes on in the next one: its end was deleted or moved away, or it is only a
 * large initial.
 */
export function goesOn(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  const dropCap = childOf(properties, 'w:framePr')?.attributes['w:dropCap'];
  return (
    (mark !== undefined && (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) !== undefined) ||
    (dropCap !== undefined && dropCap !== 'none')
  );
}
