import type { ArticleDetails } from '../article.ts';
import { checkedDetails, nameOf, webAddress } from '../details.ts';
import { attribute, isElement, isText, type HtmlElement } from './html-tree.ts';
import { linkedData, type LinkedData } from './linked-data.ts';

interface HtmlHead {
  readonly details: ArticleDetails;
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
  const data = linkedData(head.filter(isLinkedData).map(textOf));
  const details = checkedDetails(
    {
      url: webAddress(linkTarget(head, 'canonical'), url) ?? named('og:url'),
      publisher: named('og:site_name') ?? data.publisher,
      author: authorOf(named, data),
      publishedAt: named('article:published_time') ?? named('datepublished') ?? data.publishedAt,
      rights: named('copyright') ?? named('dcterms.rights') ?? named('dc.rights') ?? data.rights,
    },
    url,
  );
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

/** `article:author` is by its definition the address of a profile; many sites write a name there. */
function authorOf(named: (name: string) => string | undefined, data: LinkedData): string | undefined {
  const names = [named('author'), named('article:author'), data.author, named('dcterms.creator')];
  return names.find((name) => name !== undefined && !/^\s*(?:https?:)?\/\//i.test(name));
}

/** The site's name behind the title is no part of it: `Judul - RMOL.ID`. */
function pageTitle(title: string | undefined, publisher: string | undefined): string | undefined {
  if (title === undefined || publisher === undefined) return title;
  const [, before, separator, after] = /^(.+?)\s+([-–—|·•:]|::)\s+([^-–—|]+)$/s.exec(title) ?? [];
  return separator !== undefined && after!.toLowerCase() === publisher.toLowerCase() ? before : title;
}
