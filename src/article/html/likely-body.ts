import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { HtmlBlock } from './html-blocks.ts';
import { attribute, type HtmlElement } from './html-tree.ts';

/**
 * Readability visits each text once for each element around it, and each sibling once for each
 * other sibling.
 */
const MAXIMUM_BLOCKS = 3000;
const MAXIMUM_WORK = 20_000_000;
/** The length of short Indonesian news. Below it, Readability tries again with fewer rules. */
const SHORT_ARTICLE = 250;

/**
 * Indexes of the blocks that Readability chooses as the article; `undefined` if the page is too
 * large for it, or if it finds no article. Readability gets a copy with only blocks, links and
 * names, because only its choice is needed, not its text.
 */
export function likelyBody(blocks: readonly HtmlBlock[]): ReadonlySet<number> | undefined {
  if (blocks.length > MAXIMUM_BLOCKS || workFor(blocks) > MAXIMUM_WORK) return undefined;
  const chosen = new Set<number>();
  const note = (article: Node) => {
    for (const element of (article as Element).querySelectorAll('[data-block]')) {
      chosen.add(Number(element.getAttribute('data-block')));
    }
    return '';
  };
  new Readability(copyOf(blocks), {
    charThreshold: SHORT_ARTICLE,
    disableJSONLD: true,
    serializer: note,
  }).parse();
  return chosen.size === 0 ? undefined : chosen;
}

function workFor(blocks: readonly HtmlBlock[]): number {
  let work = 0;
  for (const { owner, traced } of blocks) work += ancestors(owner).length * (traced.text.length + 100);
  return work;
}

/** From the body's child down to the element itself. */
function ancestors(element: HtmlElement): HtmlElement[] {
  const path: HtmlElement[] = [];
  for (let at: unknown = element; at !== null; at = (at as HtmlElement).parentNode) {
    if ((at as HtmlElement).tagName === 'body') break;
    path.unshift(at as HtmlElement);
  }
  return path;
}

const TEXT_ELEMENTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const NAMES = ['class', 'id', 'role', 'itemprop', 'rel'];

function copyOf(blocks: readonly HtmlBlock[]): Document {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const copies = new Map<HtmlElement, Element>();

  function copy(element: HtmlElement): Element {
    const made = document.createElement(/^[a-z][a-z0-9]*$/.test(element.tagName) ? element.tagName : 'div');
    for (const name of NAMES) {
      const value = attribute(element, name);
      if (value !== undefined) made.setAttribute(name, value);
    }
    return made;
  }

  function place(element: HtmlElement): Element {
    let parent: Element = document.body;
    for (const ancestor of ancestors(element)) {
      const known = copies.get(ancestor) ?? parent.appendChild(copy(ancestor));
      copies.set(ancestor, known);
      parent = known;
    }
    return parent;
  }

  blocks.forEach(({ owner, traced, linked }, index) => {
    const parent = place(owner);
    const isFree = TEXT_ELEMENTS.has(owner.tagName) && !parent.hasAttribute('data-block');
    const element = isFree ? parent : parent.appendChild(document.createElement('p'));
    element.setAttribute('data-block', String(index));
    if (linked > 0)
      element.appendChild(document.createElement('a')).textContent = traced.text.slice(0, linked);
    element.append(traced.text.slice(linked));
  });
  return document;
}
