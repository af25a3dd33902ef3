import { attribute, isText, type HtmlElement } from './html-tree.ts';

/** The style sheets of a page have at most this many rules that are looked at. */
const MOST_RULES = 20_000;
const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const SHOWS = /(?:^|;)\s*(?:display|visibility)\s*:/i;
const SIMPLE = /^([a-z][a-z0-9]*)?([.#])([\w-]+)$/i;

/**
 * Whether a rule of the page's own style sheets hides an element. Only rules for all media, and only
 * simple selectors are read: `.rahasia`, `p.rahasia`, `#rahasia`.
 */
export function findHidingRules(elements: readonly HtmlElement[]): (element: HtmlElement) => boolean {
  const hiding = new Set<string>();
  for (const { tagName, childNodes } of elements) {
    if (tagName !== 'style') continue;
    for (const { selectors, declarations } of rulesOf(
      childNodes.map((node) => (isText(node) ? node.value : '')).join(''),
    )) {
      if (HIDES.test(declarations)) for (const selector of selectors) hiding.add(selector);
      else if (SHOWS.test(declarations)) for (const selector of selectors) hiding.delete(selector);
    }
  }
  if (hiding.size === 0) return () => false;
  return (element) => selectorsOf(element).some((selector) => hiding.has(selector));
}

function selectorsOf(element: HtmlElement): readonly string[] {
  if (element.attrs.length === 0) return [];
  const names = [
    ...(attribute(element, 'class') ?? '').split(/\s+/).map((name) => `.${name}`),
    `#${attribute(element, 'id') ?? ''}`,
  ];
  return names.flatMap((name) => [name, element.tagName + name]);
}

interface StyleRule {
  readonly selectors: readonly string[];
  readonly declarations: string;
}

/** The rules outside `@media` and the like, with their simple selectors. */
function rulesOf(sheet: string): StyleRule[] {
  const rules: StyleRule[] = [];
  let depth = 0;
  let start = 0;
  let prelude = '';
  for (const { index, 0: sign } of sheet.matchAll(/\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|[{};]/g)) {
    if (sign === '{') {
      if (depth++ === 0) [prelude, start] = [sheet.slice(start, index), index + 1];
    } else if (sign === '}') {
      if (--depth === 0 && rules.length < MOST_RULES) addRule(rules, prelude, sheet.slice(start, index));
      depth = Math.max(depth, 0);
      if (depth === 0) start = index + 1;
    } else if (depth === 0) start = index + sign.length;
  }
  return rules;
}

function addRule(rules: StyleRule[], prelude: string, declarations: string): void {
  const selectors = prelude
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => SIMPLE.test(selector));
  if (selectors.length > 0 && SHOWS.test(declarations)) rules.push({ selectors, declarations });
}
