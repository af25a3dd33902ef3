import { childrenOf, readXml, type XmlElement } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { type BlockDeps, createBlockReader } from './docx-blocks.ts';
import { type Block, writeBlocks } from './docx-html.ts';
import { createInlineReader, type NoteKind } from './docx-inline.ts';
import { createCounter } from './docx-numbering.ts';
import { type DocxPart, mainPart } from './docx-package.ts';
import { readStyles } from './docx-styles.ts';

/** Raise it whenever other HTML is taken out of the same file. */
export const DOCX_EXTRACTOR = 'docx 1';

/**
 * The text of a Word file as a fragment of HTML: the body with its text boxes, then the notes.
 * Headers, footers, comments and properties (the name of the computer's user) are not read. Deleted
 * text is not there any more; what is hidden, and the table of contents, are marked as such, so that
 * the reader of HTML lists them as left out.
 * @throws Problem `document-broken`, `document-too-large`, `markup-too-deep`, `too-many-elements`
 */
export function readDocx(zip: Zip): string {
  const main = mainPart(zip);
  const findStyle = readStyles(main.related('styles')?.bytes);
  const count = createCounter(main.related('numbering')?.bytes, findStyle);
  const notes = new Map<string, { readonly kind: NoteKind; readonly id: string }>();
  const refersTo = (kind: NoteKind, id: string) => notes.set(`${kind} ${id}`, { kind, id });
  const inside = (part: DocxPart): BlockDeps => ({
    findStyle,
    count,
    readInline: createInlineReader({ part, findStyle, refersTo }),
  });
  const body = createBlockReader(inside(main));
  readXml(main.bytes, { of: 'w:body', take: (element) => body.read(element) });
  const known = [...notes.values()];
  return [
    writeBlocks(withTitle(body.blocks)),
    ...(['footnote', 'endnote'] as const).map((kind) => {
      const part = main.related(`${kind}s`);
      const ids = known.filter((note) => note.kind === kind).map(({ id }) => id);
      return part === undefined || ids.length === 0 ? '' : notesOf(part, kind, ids, inside(part));
    }),
  ]
    .filter((html) => html !== '')
    .join('\n');
}

/** A document that begins with its only heading of the first level has it as its title. */
function withTitle(blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first] = headings;
  const isOnly = headings.filter(({ level }) => level <= 1).length === 1;
  if (!isOnly || first?.level !== 1 || blocks[0] !== first) return blocks;
  return blocks.map((block) => (block === first ? { ...first, level: 0 } : block));
}

/** In the order of their marks, numbered as Word numbers them. */
function notesOf(part: DocxPart, kind: NoteKind, ids: readonly string[], deps: BlockDeps): string {
  const notes = new Map<string, XmlElement>();
  for (const note of childrenOf(readXml(part.bytes))) notes.set(note.attributes['w:id'] ?? '', note);
  const items = ids.map((id, index) => {
    const reader = createBlockReader(deps);
    const note = notes.get(id);
    if (note) for (const child of childrenOf(note)) reader.read(child);
    return reader.blocks.length === 0 ? '' : `<li value="${index + 1}">${writeBlocks(reader.blocks)}</li>`;
  });
  return kind === 'footnote' ? `<ol>${items.join('\n')}</ol>` : `<ol type="i">${items.join('\n')}</ol>`;
}
