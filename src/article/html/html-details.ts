import type { TextDetails } from '../article.ts';
import { checkedDetails, nameOf, webAddress } from '../check-details.ts';
import { detail, type DetailName, eachDetail, type HtmlPlace } from '../details.ts';
import { attribute, isElement, isText, type HtmlElement } from './html-tree.ts';
import { readLinkedData } from './linked-data.ts';

interface HtmlHead {
  readonly details: TextDetails;
  readonly title?: string;
  /** What relative links are resolved against. */
  readonly base?: string;
}

/**
 * What a page says about itself in `meta`, `link`, `title` and JSON-LD.
 * @param elements all of the page's elements: some pages write `meta` into their body
 * @param url where the page came from, when that is known
 */
export function readHead(elements: readonly HtmlElement[], url: string | undefined): HtmlHead {
  const head = elements.filter(({ tagName }) => HEAD_ELEMENTS.has(tagName));
  const named = (name: string): string | undefined => metaContent(head, name);
  const data = readLinkedData(head.filter(isLinkedData).map(textOf));
  const at = (place: HtmlPlace): string | undefined => {
    if ('link' in place) return linkTarget(head, place.link);
    if ('meta' in place) return named(place.meta);
    return 'linkedData' in place ? data.stringIn(place.linkedData) : data.namesIn(place.linkedNames);
  };
  const claim = (name: DetailName) =>
    detail(name)
      .html.map(at)
      .find((value) => value !== undefined && mayBe(name, value, url));
  const details = checkedDetails(eachDetail(claim), url);
  const own = url ?? details.url;
  const base = webAddress(attributeOf(head, 'base', 'href'), own) ?? own;
  const title = pageTitle(nameOf(named('og:title')) ?? nameOf(titleElement(head)), details.publisher);
  return { details, ...(title !== undefined && { title }), ...(base !== undefined && { base }) };
}

const HEAD_ELEMENTS = new Set(['meta', 'link', 'base', 'title', 'script']);

function metaContent(head: readonly HtmlElement[], name: string): string | undefined {
  const contents = head.filter((element) => {
    if (element.tagName !== 'meta') return false;
    const names = [
      attribute(element, 'name'),
      attribute(element, 'property'),
      attribute(element, 'itemprop'),
    ];
    return names.some((given) => given?.trim().toLowerCase() === name);
  });
  return contents
    .map((element) => attribute(element, 'content'))
    .find((content) => content !== undefined && content.trim() !== '');
}

function linkTarget(head: readonly HtmlElement[], relation: string): string | undefined {
  const link = head.find(
    (element) =>
      element.tagName === 'link' &&
      (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes(relation),
  );
  return link && attribute(link, 'href');
}

function attributeOf(head: readonly HtmlElement[], tag: string, name: string): string | undefined {
  const element = head.find((each) => each.tagName === tag && attribute(each, name) !== undefined);
  return element && attribute(element, name);
}

function titleElement(head: readonly HtmlElement[]): string | undefined {
  const title = head.find(
    ({ tagName, namespaceURI }) => tagName === 'title' && namespaceURI.endsWith('xhtml'),
  );
  return title && textOf(title);
}

function isLinkedData(element: HtmlElement): boolean {
  return (
    element.tagName === 'script' && attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json'
  );
}

function textOf(element: HtmlElement): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}

/** Whether a place says this detail, or something else, so that the next place is looked at. */
function mayBe(name: DetailName, value: string, base: string | undefined): boolean {
  const { kind, isNoAddress } = detail(name);
  if (kind === 'address') return webAddress(value, base) !== undefined;
  return isNoAddress !== true || !/^\s*(?:https?:)?\/\//i.test(value);
}

/** The site's name behind the title is no part of it: `Judul - RMOL.ID`. */
function pageTitle(title: string | undefined, publisher: string | undefined): string | undefined {
  if (title === undefined || publisher === undefined) return title;
  const [, before, separator, after] = /^(.+?)\s+([-–—|·•:]|::)\s+([^-–—|]+)$/s.exec(title) ?? [];
  return separator !== undefined && after!.toLowerCase() === publisher.toLowerCase() ? before : title;
}
