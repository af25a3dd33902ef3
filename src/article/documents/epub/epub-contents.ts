import {
  elementsOf,
  isElement,
  isText,
  type HtmlElement,
  parseHtml,
  attribute,
} from '../../html/html-tree.ts';
import { childOf, childrenOf, elementsNamed, readXml, textOf, type XmlElement } from '../xml.ts';
import { placeIn, type PlaceIn } from '../place-in.ts';
import type { Zip } from '../zip.ts';
import { readXhtml } from './epub-markup.ts';
import type { EpubPackage } from './epub-package.ts';

/** An entry of a table of contents. */
export interface ContentsEntry {
  readonly label: string;
  /** A heading of several entries may lead nowhere. */
  readonly place?: PlaceIn;
  readonly inside: readonly ContentsEntry[];
}

/** The table of contents: that of EPUB 3, or else that of EPUB 2. Empty if there is none. */
export function readContents(zip: Zip, { nav, ncx }: EpubPackage): readonly ContentsEntry[] {
  const inNav = nav && zip.read(nav.path);
  const entries = inNav === undefined ? [] : entriesOfNav(inNav, nav!.path);
  if (entries.length > 0) return entries;
  const inNcx = ncx && zip.read(ncx.path);
  return inNcx === undefined ? [] : entriesOfNcx(inNcx, ncx!.path);
}

/** https://www.w3.org/TR/epub-33/#sec-nav-def-model */
function entriesOfNav(bytes: Uint8Array, path: string): readonly ContentsEntry[] {
  const elements = elementsOf(parseHtml(readXhtml(bytes)));
  const navs = elements.filter(({ tagName }) => tagName === 'nav');
  const contents =
    navs.find((nav) => /(?:^|\s)toc(?:\s|$)/.test(attribute(nav, 'epub:type') ?? '')) ??
    navs.find((nav) => attribute(nav, 'role') === 'doc-toc') ??
    navs[0];
  const list = contents && childNamed(contents, 'ol');
  return list === undefined ? [] : entriesOfList(list, path);
}

function entriesOfList(list: HtmlElement, path: string): readonly ContentsEntry[] {
  return list.childNodes.filter(isElement).flatMap((item) => {
    const [label, inside] = [childNamed(item, 'a') ?? childNamed(item, 'span'), childNamed(item, 'ol')];
    const href = label && attribute(label, 'href');
    return entry(
      label === undefined ? '' : textInside(label),
      href === undefined ? undefined : placeIn(href, path),
      inside === undefined ? [] : entriesOfList(inside, path),
    );
  });
}

function childNamed(element: HtmlElement, name: string): HtmlElement | undefined {
  return element.childNodes.filter(isElement).find(({ tagName }) => tagName === name);
}

function textInside(element: HtmlElement): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textInside(node) : ''))
    .join('');
}

/** https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1 */
function entriesOfNcx(bytes: Uint8Array, path: string): readonly ContentsEntry[] {
  const map = elementsNamed(readXml(bytes), 'navMap')[0];
  return map === undefined ? [] : entriesOfPoints(map, path);
}

function entriesOfPoints(around: XmlElement, path: string): readonly ContentsEntry[] {
  return childrenOf(around)
    .filter(({ name }) => name === 'navPoint')
    .flatMap((point) => {
      const label = childOf(point, 'navLabel');
      const src = childOf(point, 'content')?.attributes['src'];
      return entry(
        label === undefined ? '' : textOf(label),
        src === undefined ? undefined : placeIn(src, path),
        entriesOfPoints(point, path),
      );
    });
}

/** As long as any headline. */
const LABEL_LENGTH = 300;

function entry(
  label: string,
  place: PlaceIn | undefined,
  inside: readonly ContentsEntry[],
): readonly ContentsEntry[] {
  if (place === undefined && inside.length === 0) return [];
  return [
    { label: label.replace(/\s+/g, ' ').trim().slice(0, LABEL_LENGTH), ...(place && { place }), inside },
  ];
}
