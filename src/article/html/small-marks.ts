import { attribute, isElement, isText, type HtmlElement, type HtmlNode } from './html-tree.ts';

/** Longer texts are no marks. */
const LONGEST_MARK = 24;
const NOTE_NAMES =
  /(?:^|[^a-z])(?:(?:foot|end|side)-?notes?|note-?ref|fn-?ref|fn|note-?mark|noteref|reference|citation|cite-?ref|sd(?:foot|end)note\w*|mso(?:foot|end)note\w*|catatan(?:-?kaki)?|fu(?:ss|ß)note\w*)(?:$|[^a-z])/i;
const NOTE_TARGET =
  /#(?:_?(?:ftn|fn|edn|en)(?:ref)?[-_:.]?\d|(?:foot|end|side)?note|cite|ref-|reference|sd(?:foot|end)note|catatan|fuss?note|source-?\d)/i;
const SIGNS = /^(?:[*†‡§¶]{1,3}|[[(](?:\d{1,3}|[a-z*†‡]|[ivx]{1,5})[\])]|\d{1,3}\)|[↩↑^]\ufe0e?)$/i;
const NUMBERS = /^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*$/;
const UNITS =
  /(?:meter|metre|mil|mile|yard|foot|feet|inch|inci|kaki|detik|second|hektare|dekameter|pangkat|kuadrat)s?$/i;

/**
 * Whether the element is the mark of a footnote: `kata<sup><a href="#fn1">1</a></sup>`. An exponent,
 * an ordinal and the sign of a unit are none.
 * @param before the node before it
 */
export function isNoteMark(element: HtmlElement, before: HtmlNode | undefined): boolean {
  const { tagName } = element;
  if (tagName !== 'sup' && tagName !== 'a' && tagName !== 'span') return false;
  if (tagName !== 'sup' && element.attrs.length === 0) return false;
  const text = shortText(element)?.trim();
  if (text === undefined || text === '') return false;
  const isSign = SIGNS.test(text) || NUMBERS.test(text);
  if (tagName === 'span') return isSign && isNamedNote(element);
  if (tagName === 'a') return isSign && (isNamedNote(element) || isLinkToNote(element));
  if (SIGNS.test(text) || /^\[.{1,20}\]$/u.test(text) || isNumberOfNote(text, before)) return true;
  return !/\p{L}{3}/u.test(text) && (isNamedNote(element) || linksInside(element));
}

function isNamedNote(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  const roles = `${attribute(element, 'role') ?? ''} ${attribute(element, 'epub:type') ?? ''}`;
  if (/noteref|backlink/.test(roles)) return true;
  return NOTE_NAMES.test(
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'rel') ?? ''}`,
  );
}

function isLinkToNote(element: HtmlElement): boolean {
  const target = attribute(element, 'href') ?? '';
  return NOTE_TARGET.test(target) || (target.startsWith('#') && element.childNodes.some(isSuperscript));
}

function isSuperscript(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'sup';
}

/** `<sup><a href="#x">1</a></sup>` */
function linksInside(element: HtmlElement): boolean {
  return element.childNodes.some(
    (node) =>
      isElement(node) &&
      ((node.tagName === 'a' && (attribute(node, 'href') ?? '').includes('#')) || linksInside(node)),
  );
}

/** After a year, a share or the end of a sentence. After any other number it may be an exponent. */
const BEFORE_NOTE = /[.,;:!?…%]["”’»)\]]*$|["”’»]$|(?:^|[^\d.,])(?:1[5-9]|20)\d\d$/;

/** A number after the end of a sentence, or after a word that is no unit: `katanya.<sup>2</sup>`. */
function isNumberOfNote(text: string, before: HtmlNode | undefined): boolean {
  if (!NUMBERS.test(text)) return false;
  const written = before === undefined ? '' : lastText(before).slice(-40);
  if (BEFORE_NOTE.test(written)) return true;
  const word = /\p{L}+$/u.exec(written)?.[0] ?? '';
  return word.length >= 4 && !UNITS.test(word);
}

/** Its text if it is short enough for a mark. */
function shortText(element: HtmlElement): string | undefined {
  let text = '';
  for (const node of element.childNodes) {
    const inside = isText(node) ? node.value : isElement(node) ? shortText(node) : '';
    if (inside === undefined) return undefined;
    text += inside;
    if (text.length > LONGEST_MARK) return undefined;
  }
  return text;
}

function lastText(node: HtmlNode): string {
  if (isText(node)) return node.value;
  const last = isElement(node) ? node.childNodes.at(-1) : undefined;
  return last === undefined ? '' : lastText(last);
}

const RAISED: ReadonlyMap<string, string> = pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const LOWERED: ReadonlyMap<string, string> = pairs('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(from.split('').map((unit, index) => [unit, to[index]!]));
}

/**
 * The characters for a text that is raised or lowered, of which each is one code unit as before:
 * `m<sup>2</sup>` → `m²`, so that no number grows by a digit. Words stay letters: `1<sup>er</sup>`.
 */
export function smallCharacters(text: string, tag: 'sup' | 'sub'): string | undefined {
  if (!/\d/.test(text) && !/^[ni+−-]$/.test(text)) return undefined;
  // The thousands of a price: `15<sup>.000</sup>`.
  if (/^\s*[.,]\d/.test(text)) return undefined;
  if (/[^\P{L}ni]/u.test(text)) return undefined;
  const small = tag === 'sup' ? RAISED : LOWERED;
  return text.replace(/[^\s]/g, (unit) => small.get(unit) ?? unit);
}
