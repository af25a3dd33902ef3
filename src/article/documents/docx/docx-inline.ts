import { Problem } from '../../../problem.ts';
import { MOST_HTML } from '../document.ts';
import { childOf, childrenOf, isXmlElement, textOf, type XmlElement } from '../xml.ts';
import { createFields, linkIn } from './docx-fields.ts';
import type { DocxPart } from './docx-package.ts';
import { type FindStyle, switchOf, valueOf } from './docx-styles.ts';
import { characterOfSymbol } from './docx-symbols.ts';
import type { Format, Piece } from './docx-pieces.ts';

export interface Inline {
  readonly pieces: readonly Piece[];
  /** The contents of text boxes that are anchored in the paragraph. */
  readonly boxes: readonly XmlElement[];
}

export interface InlineDeps {
  readonly part: Pick<DocxPart, 'target'>;
  readonly findStyle: FindStyle;
  /** Called for the mark of a note. The mark itself is no text. */
  readonly refersTo: (kind: NoteKind, id: string) => void;
}

export type NoteKind = 'footnote' | 'endnote';

/** Deleted or moved away, instructions, and what is shown beside the text. */
const NOT_TEXT = new Set(
  'w:del w:moveFrom w:delText w:delInstrText w:pPr w:rPr w:sdtPr w:rt w:object w:rubyPr w:tblPr'.split(' '),
);

/** Reads the runs of paragraphs, one paragraph after the other: a field may go on in the next one. */
export function createInlineReader({ part, findStyle, refersTo }: InlineDeps) {
  const fields = createFields();
  let length = 0;

  return function readInline(paragraph: XmlElement): Inline {
    const pieces: Piece[] = [];
    const boxes: XmlElement[] = [];
    const isHidden = findStyle(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')).runs.some((runs) =>
      switchOf(runs, 'w:vanish'),
    );
    const write = (text: string, format: Format): void => {
      if (fields.isInstruction()) return;
      const href = fields.href() ?? format.href;
      // An address is written again for each run.
      length += text.length + (href?.length ?? 0);
      if (length > MOST_HTML) throw new Problem('document-too-large');
      pieces.push({ text, format: href === undefined ? format : { ...format, href } });
    };

    function readChildren(element: XmlElement, format: Format): void {
      for (const child of childrenOf(element)) read(child, format);
    }

    function readRun(run: XmlElement, format: Format): void {
      const own = { ...format, ...formatOf(run, findStyle) };
      for (const child of childrenOf(run)) {
        read(child, own);
        // The text after it in its run is the mark.
        if (child.name.endsWith('noteReference') && child.attributes['w:customMarkFollows'] === '1') return;
      }
    }

    function read(element: XmlElement, format: Format): void {
      const { name, attributes } = element;
      switch (name) {
        case 'w:r':
          readRun(element, format);
          break;
        case 'w:t':
        case 'm:t':
          write(textOf(element), format);
          break;
        case 'w:tab':
        case 'w:ptab':
          write(' ', format);
          break;
        case 'w:cr':
          write('\n', format);
          break;
        case 'w:br':
          // A page or a column ends between two words.
          write(/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? ' ' : '\n', format);
          break;
        case 'w:noBreakHyphen':
          write('\u2011', format);
          break;
        case 'w:softHyphen':
          write('\u00ad', format);
          break;
        case 'w:sym':
          write(characterOfSymbol(attributes['w:font'], attributes['w:char']), format);
          break;
        case 'w:footnoteReference':
          refersTo('footnote', attributes['w:id'] ?? '');
          break;
        case 'w:endnoteReference':
          refersTo('endnote', attributes['w:id'] ?? '');
          break;
        case 'w:fldChar':
          fields.mark(attributes['w:fldCharType']);
          break;
        case 'w:instrText':
          fields.instruct(textOf(element));
          break;
        case 'w:fldSimple':
          readChildren(element, linked(format, linkIn(attributes['w:instr'] ?? '')));
          break;
        case 'w:hyperlink':
          readChildren(element, linked(format, part.target(attributes['r:id'])));
          break;
        case 'w:sdt':
          if (!hasPlaceholder(element)) readChildren(element, format);
          break;
        case 'mc:AlternateContent':
          read(chosenOf(element), format);
          break;
        case 'w:txbxContent':
          boxes.push(element);
          break;
        default:
          if (!NOT_TEXT.has(name)) readChildren(element, format);
      }
    }

    readChildren(paragraph, isHidden ? { hidden: true } : {});
    return { pieces, boxes };
  };
}

function linked(format: Format, href: string | undefined): Format {
  return href === undefined ? format : { ...format, href };
}

/** "Click here to enter text": nobody wrote it. */
export function hasPlaceholder(control: XmlElement): boolean {
  return childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
}

/** The same content in several forms: the newest with text, so that none is read twice. */
export function chosenOf(alternatives: XmlElement): XmlElement {
  const all = childrenOf(alternatives);
  return all.find(hasText) ?? all[0] ?? alternatives;
}

function hasText({ name, children }: XmlElement): boolean {
  return name === 'w:t' || children.some((child) => isXmlElement(child) && hasText(child));
}

/**
 * The run's own properties, then those of its style. What the paragraph's style says is how it
 * looks, not emphasis.
 */
function formatOf(run: XmlElement, findStyle: FindStyle): Format {
  const own = childOf(run, 'w:rPr');
  if (own === undefined) return {};
  const all = [own, ...findStyleOfRun(own, findStyle)];
  const isOn = (name: string) => all.map((each) => switchOf(each, name)).find((value) => value !== undefined);
  const raised = all.map((each) => valueOf(each, 'w:vertAlign')).find((value) => value !== undefined);
  return {
    ...(isOn('w:b') === true && { strong: true }),
    ...(isOn('w:i') === true && { em: true }),
    ...(isOn('w:vanish') === true && { hidden: true }),
    ...(raised === 'superscript' && { raised: 'sup' as const }),
    ...(raised === 'subscript' && { raised: 'sub' as const }),
  };
}

function findStyleOfRun(own: XmlElement, findStyle: FindStyle): readonly XmlElement[] {
  const id = valueOf(own, 'w:rStyle');
  return id === undefined ? [] : findStyle(id).runs;
}
