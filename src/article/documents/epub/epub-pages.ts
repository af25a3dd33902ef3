import { attribute, elementsOf, type HtmlElement, isText, parseHtml } from '../../html/html-tree.ts';
import type { Zip } from '../zip.ts';
import { readXhtml } from './epub-markup.ts';

/** A file of the book's spine. */
export interface EpubPage {
  /** The HTML between these places of its body. Cut elements are closed by the reader of HTML. */
  part(from: number, to?: number): string;
  /** Where the element with this id begins; 0 if there is none, or if nothing is before it. */
  placeOf(id: string): number;
  /** Whether it says that it is no text of the book: a cover, a title page, a table of contents. */
  readonly isFurniture: boolean;
}

/** `undefined` if the archive has no such file. Keeps the source, but not its tree. */
export function readPage(zip: Zip, path: string): EpubPage | undefined {
  const bytes = zip.read(path);
  if (bytes === undefined) return undefined;
  const source = readXhtml(bytes);
  const elements = elementsOf(parseHtml(source));
  const [start, end] = bodyOf(source, elements.find(({ tagName }) => tagName === 'body')?.at);
  const ids = idsOf(elements);
  const text = firstTextIn(elements, start);
  return {
    part: (from, to = end) => source.slice(Math.max(from, start), to),
    placeOf(id) {
      const at = ids.get(id) ?? 0;
      return at > text ? at : 0;
    },
    isFurniture: elements.some(isFurniture),
  };
}

function idsOf(elements: readonly HtmlElement[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const element of elements) {
    const named = element.tagName === 'a' ? attribute(element, 'name') : undefined;
    const id = attribute(element, 'id') ?? named;
    if (id !== undefined && element.at !== undefined && !ids.has(id)) ids.set(id, element.at);
  }
  return ids;
}

/** Where the first word of the body is. */
function firstTextIn(elements: readonly HtmlElement[], start: number): number {
  const places = elements
    .filter(({ tagName }) => !NO_TEXT.has(tagName))
    .flatMap(({ childNodes }) => childNodes.filter(isText))
    .filter(({ value }) => WORD.test(value))
    .map(({ value, origins }) => origins[value.search(WORD)] ?? Infinity)
    .filter((at) => at >= start);
  return places.reduce((first, at) => Math.min(first, at), Infinity);
}

function bodyOf(source: string, at: number | undefined): readonly [number, number] {
  if (at === undefined) return [0, source.length];
  const end = source.toLowerCase().lastIndexOf('</body');
  return [source.indexOf('>', at) + 1, end < 0 ? source.length : end];
}

const FURNITURE = /(?:^|\s)(?:cover|titlepage|halftitlepage|toc|landmarks)(?:\s|$)/;
const AROUND_PAGE = new Set(['html', 'body', 'section', 'nav', 'div']);

/** https://www.w3.org/TR/epub-ssv-11/ */
function isFurniture(element: HtmlElement): boolean {
  return AROUND_PAGE.has(element.tagName) && FURNITURE.test(attribute(element, 'epub:type') ?? '');
}

/** What a reader sees, element by element. */
export function textIn(html: string): string {
  return elementsOf(parseHtml(html))
    .filter(({ tagName }) => !NO_TEXT.has(tagName))
    .flatMap(({ childNodes }) => childNodes.filter(isText))
    .map(({ value }) => value)
    .join(' ');
}

const WORD = /[\p{L}\p{N}]/u;
const NO_TEXT = new Set(['script', 'style', 'title', 'template']);
