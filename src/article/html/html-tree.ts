import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import { placeReferences } from './character-references.ts';
import { Problem } from '../../problem.ts';
import { checkDepth, MAXIMUM_DEPTH } from '../reading.ts';

export interface HtmlElement extends DefaultTreeAdapterTypes.Element {
  /** Offset of its start tag in the source; absent if the parser added the element. */
  at?: number;
}
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** A text node that knows where each of its code units was in the source. */
interface HtmlText extends DefaultTreeAdapterTypes.TextNode {
  readonly origins: readonly number[];
}

const TEXT = '#text';

/**
 * News pages have 2,000 elements, books as one page 30,000. Parsing this many takes a second.
 * Only a source with fewer characters for each element has more.
 */
const MOST_ELEMENTS = 100_000;
const CHARACTERS_AN_ELEMENT = 20;

/**
 * Parses a page or a fragment as browsers do.
 * @throws Problem `markup-too-deep`, `too-many-elements`
 */
export function parseHtml(source: string): DefaultTreeAdapterTypes.Document {
  const document = parse(source, { sourceCodeLocationInfo: true, treeAdapter: placingAdapter(source) });
  checkTree(document);
  return document;
}

/** All elements, in the order of the source. */
export function elementsOf(document: DefaultTreeAdapterTypes.Document): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: DefaultTreeAdapterTypes.ParentNode[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node)) found.push(node);
    for (let index = node.childNodes.length; index-- > 0;) {
      const child = node.childNodes[index]!;
      if (isElement(child)) waiting.push(child);
    }
  }
  return found;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: DefaultTreeAdapterTypes.Node): node is HtmlText {
  return node.nodeName === TEXT;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function isInside(element: HtmlElement, names: ReadonlySet<string>): boolean {
  return elementsAround(element).some(({ tagName }) => names.has(tagName));
}

/** The element and those around it, from the inside out. */
export function elementsAround(element: HtmlElement): HtmlElement[] {
  const elements: HtmlElement[] = [];
  for (let at: HtmlElement | undefined = element; at !== undefined; at = parentOf(at)) elements.push(at);
  return elements;
}

export function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode !== null && isElement(parentNode) ? parentNode : undefined;
}

/** parse5's own tree, except that each text keeps its places and that nesting is limited. */
function placingAdapter(source: string): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  const limit = Math.max(MOST_ELEMENTS, source.length / CHARACTERS_AN_ELEMENT);
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++elements > limit) throw new Problem('too-many-elements', { elements, limit: Math.floor(limit) });
      return defaultTreeAdapter.createElement(...element);
    },
    // Checked immediately, because the parser's time for each element grows with the depth.
    onItemPush: () => checkDepth(++depth),
    onItemPop: () => {
      depth--;
    },
    // The parser would append to the text before it. Its location would no longer tell where each
    // part began.
    insertText: (parent, text) => defaultTreeAdapter.appendChild(parent, new PlacedText(source, text)),
    insertTextBefore: (parent, text, reference) =>
      defaultTreeAdapter.insertBefore(parent, new PlacedText(source, text), reference),
    setNodeSourceCodeLocation: (node, location) => {
      if (location === null) return;
      // The rest of a location needs more memory than its element.
      if (isElement(node)) node.at = location.startOffset;
      if (!(node instanceof PlacedText)) return;
      node.place(location.startOffset, location.endOffset);
      mergeWithPrevious(node);
    },
    updateNodeSourceCodeLocation: () => undefined,
  };
}

/** A part of a text node that is in one place of the source. */
interface TextPiece {
  readonly start: number;
  end: number;
  value: string;
}

/** Finds the places of its code units when they are first needed: scripts are most of a page. */
class PlacedText implements HtmlText {
  readonly nodeName = TEXT;
  parentNode: DefaultTreeAdapterTypes.ParentNode | null = null;
  value: string;
  readonly #source: string;
  readonly #pieces: TextPiece[] = [];
  #origins: number[] | undefined;

  constructor(source: string, value: string) {
    this.#source = source;
    this.value = value;
  }

  place(start: number, end: number): void {
    this.#pieces.push({ start, end, value: this.value });
  }

  append(other: PlacedText): void {
    this.value += other.value;
    for (const piece of other.#pieces) {
      const last = this.#pieces.at(-1);
      if (last?.end === piece.start) {
        last.end = piece.end;
        last.value += piece.value;
      } else this.#pieces.push(piece);
    }
  }

  get origins(): readonly number[] {
    if (this.#origins === undefined) {
      this.#origins = [];
      for (const { start, end, value } of this.#pieces)
        placeReferences(this.#source, start, end, value, this.#origins);
    }
    return this.#origins;
  }
}

/**
 * Words and the spaces between them arrive separately. One node for each would need more memory
 * than the text itself.
 */
function mergeWithPrevious(node: PlacedText): void {
  const siblings = node.parentNode!.childNodes;
  const index = siblings.lastIndexOf(node);
  const previous = siblings[index - 1];
  if (!(previous instanceof PlacedText)) return;
  previous.append(node);
  siblings.splice(index, 1);
}

/**
 * The parser's repair of misnested markup may push nodes deeper than they were opened. Twice the
 * depth is allowed for that.
 */
function checkTree(document: DefaultTreeAdapterTypes.Document): void {
  let level: DefaultTreeAdapterTypes.ParentNode[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    checkDepth(depth - MAXIMUM_DEPTH);
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement));
  }
}
