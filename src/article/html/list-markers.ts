import { beginningOf } from './block-elements.ts';
import { attribute, isElement, type HtmlElement } from './html-tree.ts';

/** Counts the items of a list. */
export interface ListCounter {
  /** The marker that a browser shows before this item: `1.`, `b.`, `iv.`, `•` or one of its style. */
  next(item: HtmlElement): string;
}

export const BULLET = '•';

/** Rules of https://html.spec.whatwg.org/multipage/grouping-content.html#the-ol-element */
export function createListCounter(list: HtmlElement): ListCounter {
  if (list.tagName !== 'ol') return { next: () => BULLET };
  const reversed = attribute(list, 'reversed') !== undefined;
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  let value = integer(attribute(list, 'start')) ?? (reversed ? items : 1);
  return {
    next(item) {
      value = integer(attribute(item, 'value')) ?? value;
      const marker =
        styledMarker(item) ?? `${written(value, attribute(item, 'type') ?? attribute(list, 'type'))}.`;
      value += reversed ? -1 : 1;
      return marker;
    },
  };
}

/** https://www.w3.org/TR/css-lists-3/#text-markers: `list-style-type: "(a)"`. */
const TEXT_MARKER = /(?:^|;)\s*list-style(?:-type)?\s*:\s*(?:"([^"\\]{1,40})"|'([^'\\]{1,40})')/i;

function styledMarker(item: HtmlElement): string | undefined {
  const [, double, single] = TEXT_MARKER.exec(attribute(item, 'style') ?? '') ?? [];
  return (double ?? single)?.trim() || undefined;
}

/** What Word writes as the marker of a list item, which is a paragraph when it is copied. */
export function isWordMarker(element: HtmlElement): boolean {
  return /mso-list:\s*ignore/i.test(attribute(element, 'style') ?? '');
}

/** The marker of a paragraph that is an item of a list in Word. Letters of its fonts are bullets. */
export function wordMarker(element: HtmlElement): string | undefined {
  if (!/^MsoList/.test(attribute(element, 'class') ?? '')) return undefined;
  const marker = markerIn(element)?.trim();
  if (marker === undefined) return undefined;
  return marker === '' || /^[·§Øoüvq\uf000-\uf0ff]$/.test(marker) ? BULLET : marker;
}

function markerIn(element: HtmlElement): string | undefined {
  if (isWordMarker(element)) return beginningOf(element, LONGEST_MARKER);
  return element.childNodes
    .filter(isElement)
    .map(markerIn)
    .find((found) => found !== undefined);
}

const LONGEST_MARKER = 40;

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,6}/.test(value) ? Number.parseInt(value, 10) : undefined;
}

function written(value: number, type: string | undefined): string {
  if (type === 'a') return letters(value);
  if (type === 'A') return letters(value).toUpperCase();
  if (type === 'i') return romanNumber(value);
  if (type === 'I') return romanNumber(value).toUpperCase();
  return String(value);
}

function letters(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(0x61 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

export function romanNumber(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let text = '';
  let rest = value;
  for (const [amount, sign] of ROMAN) {
    for (; rest >= amount; rest -= amount) text += sign;
  }
  return text;
}
