import type { Block } from '../inline/block-paragraphs.ts';
import { attribute, isText, type HtmlElement } from './html-tree.ts';
import { readMarkup } from './markup-inside.ts';
import { stringsOf, type ScriptString } from './script-strings.ts';

/** Texts in scripts are articles if they have at least this much, in UTF-16 code units. */
const SHORTEST_ARTICLE = 200;
/** Shorter strings are names and labels. */
const SHORTEST_STRING = 40;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s*(?:<|$)/;
/** What an article says about itself in short, and text that is about other things. */
const NOT_THE_TEXT =
  /^(?:(?:meta_?)?(?:description|keywords)|excerpt|summary|abstract|teaser|seo.*|caption|alt|.*(?:copyright|cookie|consent|privacy|newsletter|disclaimer|bio(?:graphy)?|url|tooltip|message|label|placeholder))$/i;

/**
 * The article of a page whose text is only in its scripts: in schema.org's `articleBody`, or in the
 * data from which a script builds the page. `undefined` if the scripts have no more than the page.
 * @param shown how much of it the page itself has, in UTF-16 code units
 */
export function articleInScripts(
  elements: readonly HtmlElement[],
  shown: number,
  base: string | undefined,
): readonly Block[] | undefined {
  if (shown >= LONGEST_STUB) return undefined;
  const scripts = elements.filter(({ tagName }) => tagName === 'script');
  const [linked, others] = [scripts.filter(isLinkedData), scripts.filter((script) => !isLinkedData(script))];
  const found = [declaredBody(linked), ...(shown < LONGEST_LABELS ? [longestText(others)] : [])];
  const strings = found.find((each) => lengthOf(each) >= Math.max(SHORTEST_ARTICLE, 2 * shown));
  return strings?.flatMap((each) => blocksOf(each, base));
}

/** A page with less text than this may be only the beginning of its article. */
const LONGEST_STUB = 400;
/** A page with less text than this has no article of its own. */
const LONGEST_LABELS = 100;

function declaredBody(scripts: readonly HtmlElement[]): readonly ScriptString[] {
  const strings = scripts.flatMap((script) => placed(script, isSentence));
  const body = strings.find(({ property }) => property === 'articleBody');
  return body === undefined ? [] : [body];
}

function longestText(scripts: readonly HtmlElement[]): readonly ScriptString[] {
  return longestOf(scripts.map((script) => longestProperty(placed(script, isSentence))));
}

const MARKUP =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|b|strong|em|i|a|span|blockquote|figure|table)\b|&(?:[a-z]{2,8}|#\d{2,5});/i;

function blocksOf({ text, origins }: ScriptString, base: string | undefined): readonly Block[] {
  if (MARKUP.test(text)) return readMarkup(text, origins, base);
  const end = (origins.at(-1) ?? 0) + 1;
  return [
    {
      traced: { text, origins: Uint32Array.from([...origins, end]), repairs: [] },
      marks: [],
      lines: 'marked',
    },
  ];
}

function isLinkedData(script: HtmlElement): boolean {
  return attribute(script, 'type')?.trim().toLowerCase() === 'application/ld+json';
}

function isSentence(quoted: string): boolean {
  return quoted.length >= SHORTEST_STRING && /\s\S+\s/.test(quoted.slice(0, 200));
}

/** The strings of a script, with their places in the page. */
function placed({ childNodes }: HtmlElement, isWanted: (quoted: string) => boolean): readonly ScriptString[] {
  return childNodes.filter(isText).flatMap((node) =>
    stringsOf(node.value, isWanted).map((each) => ({
      ...each,
      origins: each.origins.map((at) => node.origins[at]!),
    })),
  );
}

/** Data that builds a page gives the same property to each paragraph, or one property to them all. */
function longestProperty(strings: readonly ScriptString[]): readonly ScriptString[] {
  const properties = new Map<string, ScriptString[]>();
  const known = new Set<string>();
  for (const each of strings) {
    if (NOT_THE_TEXT.test(each.property) || !SENTENCE_END.test(each.text) || known.has(each.text)) continue;
    known.add(each.text);
    const others = properties.get(each.property);
    if (others === undefined) properties.set(each.property, [each]);
    else others.push(each);
  }
  return longestOf([...properties.values()]);
}

function longestOf(groups: readonly (readonly ScriptString[])[]): readonly ScriptString[] {
  return groups.reduce((most, group) => (lengthOf(group) > lengthOf(most) ? group : most), []);
}

function lengthOf(strings: readonly ScriptString[]): number {
  return strings.reduce((sum, { text }) => sum + text.length, 0);
}
