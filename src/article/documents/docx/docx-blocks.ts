import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { type Block, writeBlocks } from './docx-html.ts';
import { chosenOf, hasPlaceholder, type Inline } from './docx-inline.ts';
import type { CountParagraph, Numbered } from './docx-numbering.ts';
import { hasLetters, type Piece, piecesToHtml, withoutEmphasis } from './docx-pieces.ts';
import { goesOn, type RoleAndLevel, roleOf } from './docx-roles.ts';
import { type FindStyle, valueOf } from './docx-styles.ts';

export interface BlockDeps {
  readonly findStyle: FindStyle;
  readonly count: CountParagraph;
  readonly readInline: (paragraph: XmlElement) => Inline;
}

/** Reads one element after the other. */
export interface BlockReader {
  read(element: XmlElement): void;
  readonly blocks: readonly Block[];
}

/** Reads paragraphs and tables: the body, a cell, a text box or a note. */
export function createBlockReader(deps: BlockDeps): BlockReader {
  const { findStyle, count, readInline } = deps;
  const blocks: Block[] = [];
  let waiting: readonly Piece[] = [];

  function readParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const style = findStyle(styleId);
    const { pieces, boxes } = readInline(paragraph);
    const all = [...waiting, ...pieces];
    waiting = goesOn(properties) ? all : [];
    if (waiting.length === 0) {
      const [own, general] = [childOf(properties, 'w:numPr'), style.numbering];
      const numbered = count({
        numId: valueOf(own, 'w:numId') ?? valueOf(general, 'w:numId'),
        level: valueOf(own, 'w:ilvl') ?? valueOf(general, 'w:ilvl'),
        styleId,
      });
      blocks.push(...blockOf(all, roleOf(properties, style), numbered));
    }
    for (const box of boxes) for (const child of childrenOf(box)) read(child);
  }

  function readTable(table: XmlElement): void {
    const rows = rowsOf(table).map((row) => `<tr>${cellsOf(row).map(readCell).join('')}</tr>`);
    blocks.push({ kind: 'whole', html: `<table>${rows.join('')}</table>` });
  }

  function readCell(cell: XmlElement): string {
    const inside = createBlockReader(deps);
    for (const child of childrenOf(cell)) inside.read(child);
    return `<td>${writeBlocks(inside.blocks)}</td>`;
  }

  function readContents(control: XmlElement): void {
    const inside = createBlockReader(deps);
    for (const child of insideOf(control)) inside.read(child);
    blocks.push({ kind: 'whole', html: `<nav>${writeBlocks(inside.blocks)}</nav>` });
  }

  function read(element: XmlElement): void {
    if (element.name === 'w:p') readParagraph(element);
    else if (element.name === 'w:tbl') readTable(element);
    else if (isContents(element)) readContents(element);
    else for (const child of insideOf(element)) read(child);
  }

  return { read, blocks };
}

/** A table of contents that Word or Google keeps up to date, whatever its styles. */
function isContents(control: XmlElement): boolean {
  const part = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj');
  return valueOf(part, 'w:docPartGallery') === 'Table of Contents';
}

/** Elements around blocks, which say nothing about them. */
const AROUND = new Set(
  'w:sdtContent w:customXml w:smartTag w:ins w:moveTo mc:Choice mc:Fallback w:txbxContent'.split(' '),
);

function insideOf(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:sdt') return hasPlaceholder(element) ? [] : childrenOf(element);
  if (element.name === 'mc:AlternateContent') return [chosenOf(element)];
  return AROUND.has(element.name) ? childrenOf(element) : [];
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return inside(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return inside(row, 'w:tc');
}

function inside(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : inside({ ...child, children: insideOf(child) }, name),
  );
}

function blockOf(
  pieces: readonly Piece[],
  { role, level }: RoleAndLevel,
  numbered: Numbered | undefined,
): readonly Block[] {
  const isEmpty = !hasLetters(pieces);
  const marker = numbered?.marker ?? '';
  // A number with words is a text by itself: `Pasal 3`.
  if (isEmpty && !/\p{L}{2}/u.test(marker)) return [];
  if (role === 'title' || role === 'heading') {
    const words = piecesToHtml(withoutEmphasis(marked(pieces, marker)));
    return [{ kind: 'heading', level, html: words }];
  }
  if (isEmpty) return [{ kind: 'text', tag: 'p', html: piecesToHtml(marked(pieces, marker)) }];
  const html = piecesToHtml(pieces);
  if (numbered !== undefined && role !== 'contents') return [{ kind: 'item', numbered, html }];
  return [{ kind: 'text', tag: TAGS[role], html }];
}

/** A heading has no marker beside it: its number is a part of it. */
function marked(pieces: readonly Piece[], marker: string): readonly Piece[] {
  if (marker === '') return pieces;
  return [{ text: hasLetters(pieces) ? `${marker} ` : marker, format: {} }, ...pieces];
}

const TAGS = {
  paragraph: 'p',
  caption: 'figcaption',
  quote: 'blockquote',
  code: 'pre',
  contents: 'nav',
} as const;
