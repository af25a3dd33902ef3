import type { HtmlBlock } from './html-blocks.ts';
import { parentOf, type HtmlElement } from './html-tree.ts';

/** What an element holds, with all elements inside it. Lengths are UTF-16 code units. */
export interface ElementMeasure {
  readonly element: HtmlElement;
  readonly parent: ElementMeasure | undefined;
  /** Only elements that hold text. */
  readonly children: readonly ElementMeasure[];
  readonly length: number;
  readonly linked: number;
  /** How much of it reads as running text. */
  readonly prose: number;
  readonly blocks: number;
}

type Growing = { -readonly [Key in keyof ElementMeasure]: ElementMeasure[Key] } & {
  readonly children: ElementMeasure[];
};

export interface ElementMeasures {
  /** The outermost element; `undefined` if there are no blocks. */
  readonly root: ElementMeasure | undefined;
  /** @throws if no block is inside the element */
  of(element: HtmlElement): ElementMeasure;
}

/** Measures all elements around the blocks, in linear time. */
export function measureElements(blocks: readonly HtmlBlock[]): ElementMeasures {
  const known = new Map<HtmlElement, Growing>();

  function measure(element: HtmlElement): Growing {
    const found = known.get(element);
    if (found !== undefined) return found;
    const outer = parentOf(element);
    const parent = outer && measure(outer);
    const made = { element, parent, children: [], length: 0, linked: 0, prose: 0, blocks: 0 };
    parent?.children.push(made);
    known.set(element, made);
    return made;
  }

  for (const block of blocks) add(measure(block.owner), ownMeasure(block));
  // An element is known after the elements around it.
  const inside = [...known.values()].reverse();
  for (const each of inside) if (each.parent !== undefined) add(known.get(each.parent.element)!, each);
  return {
    root: inside.at(-1),
    of: (element) => known.get(element)!,
  };
}

type Amounts = Pick<ElementMeasure, 'length' | 'linked' | 'prose' | 'blocks'>;

function add(measure: Growing, { length, linked, prose, blocks }: Amounts): void {
  measure.length += length;
  measure.linked += linked;
  measure.prose += prose;
  measure.blocks += blocks;
}

function ownMeasure(block: HtmlBlock): Amounts {
  return { length: block.traced.text.length, linked: block.linked, prose: proseIn(block), blocks: 1 };
}

/** Labels, dates and buttons are shorter. */
const SHORTEST_PROSE = 25;
/** One of these signs says as much as three letters. */
const WIDE = /[\u3000-\u9fff\uac00-\ud7af]/g;
const NOT_PROSE: ReadonlySet<string | undefined> = new Set(['title', 'heading', 'caption']);

/** Running text is long, has punctuation, and is mostly outside links. */
export function proseIn({ traced: { text }, linked, role }: HtmlBlock): number {
  if (NOT_PROSE.has(role) || linked * 2 > text.length) return 0;
  const length = text.length + 2 * (text.match(WIDE)?.length ?? 0);
  if (length < SHORTEST_PROSE) return 0;
  const punctuated = /[.!?…。！？,;:、，]/.test(text) ? 1 : 0.4;
  return (length - linked) * punctuated * (role === 'list-item' ? 0.7 : 1);
}
