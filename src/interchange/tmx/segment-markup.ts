import { markInside } from '../../article/inline/inline-markup.ts';
import { type InlineText, parseInlineHtml } from '../../article/inline/parse-inline-html.ts';
import { escapeXmlAttribute } from '../escape-xml.ts';
import type { Piece } from './collect-units.ts';
import { asSegment } from './tmx.ts';

/** A tag in a code. `parseInlineHtml` decides which ones are kept. */
const TAG = /^<\s*([a-z][a-z0-9]*)\b([^<>]*)>$/i;
const HREF = /\bhref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/i;
/** Words of `type`, of Trados' `cf` and of RTF for the same. */
const MEANINGS: readonly (readonly [meaning: RegExp, tag: string])[] = [
  [/^bold$|\bbold\s*=\s*["']?(?:on|true|1)|^\{?\\b(?![a-z0])/i, 'b'],
  [/^italics?$|\bitalics?\s*=\s*["']?(?:on|true|1)|^\{?\\i(?![a-z0])/i, 'i'],
  [/^under-?lined?$|\bunderline\s*=\s*["']?(?:on|true|1|single)|^\{?\\ul(?![a-z0])/i, 'u'],
];
/** OmegaT names a tag by its first letters and a number: `<b0>`, `</b0>`, `<br1/>`. */
const NUMBERED = /<(\/?)([a-z]{1,3})(\d{1,4})(\/?)>/g;
const LETTERS: Readonly<Record<string, string | undefined>> = { b: 'b', i: 'i', u: 'u', e: 'em', em: 'em' };
/** More say nothing about words, and would take long. */
const MOST_TAGS = 200;
/** XML cannot contain it, so it stands for a line break that white space must not swallow. */
const BREAK = '\0';

type Token =
  | { readonly text: string }
  | { readonly begin: string; readonly tag?: string | undefined; readonly attributes?: string }
  | { readonly end: string };

/**
 * The text of a segment, with its codes as inline markup. Codes that say nothing about words are
 * dropped, and none is shown as text: neither the codes of TMX nor the numbered tags that OmegaT
 * writes as text.
 * @param isOfOmegat otherwise `<h1>` is text: it may be a text about HTML
 */
export function readSegment(pieces: readonly Piece[], isOfOmegat: boolean): InlineText {
  const tokens = tokensOf(pieces, isOfOmegat);
  const tags = pairTags(tokens);
  if (tags.size === 0)
    return { text: tidy(tokens.map((token) => ('text' in token ? token.text : '')).join('')) };
  const html = tidy(tokens.map((token, index) => htmlOf(token, tags.get(index))).join(''));
  // White space on both sides of a tag.
  return parseInlineHtml(html.replace(/([ \n])((?:<[^<>]*>)+) /g, '$1$2'));
}

function tidy(text: string): string {
  return text.split(BREAK).map(asSegment).join('\n').trim();
}

function tokensOf(pieces: readonly Piece[], isOfOmegat: boolean): readonly Token[] {
  const open: string[] = [];
  return pieces.flatMap((piece, index): readonly Token[] => {
    if ('text' in piece) return numberedTokens(piece.text, isOfOmegat);
    if ('code' in piece) return [codeToken(piece)];
    if (piece.highlight === 'end') return [{ end: open.pop() ?? '' }];
    open.push(`hi ${index}`);
    return [{ begin: `hi ${index}`, tag: meaningOf(piece.attributes['type'] ?? '') }];
  });
}

function codeToken({ code, attributes, content }: Extract<Piece, { code: string }>): Token {
  const name = `code ${attributes['i'] ?? ''}`;
  if (code === 'ept') return { end: name };
  const [, tag = '', more = ''] = TAG.exec(content.trim()) ?? [];
  const type = attributes['type'] ?? '';
  if (code !== 'bpt') return { text: /^br$/i.test(tag) || /^lb$/i.test(type) ? BREAK : '' };
  const { double, single } = HREF.exec(more)?.groups ?? {};
  const href = double ?? single;
  const meant = NUMBERED_TAG.test(content.trim())
    ? LETTERS[tag.replace(/\d+$/, '').toLowerCase()]
    : meaningOf(content) || meaningOf(type) || tag.toLowerCase();
  // Another element would hide its text, or say nothing about it.
  const isMark = meant !== undefined && markInside(undefined, meant, href) !== undefined;
  return {
    begin: name,
    tag: isMark ? meant : undefined,
    ...(href !== undefined && { attributes: ` href="${escapeXmlAttribute(href)}"` }),
  };
}

const NUMBERED_TAG = /^<[a-z]{1,3}\d{1,4}>$/i;

function meaningOf(words: string): string {
  return MEANINGS.find(([meaning]) => meaning.test(words.trim()))?.[1] ?? '';
}

function numberedTokens(text: string, isOfOmegat: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: tag, 1: closes, 2: letters = '', 3: number = '', 4: isAlone, index } of text.matchAll(
    NUMBERED,
  )) {
    if (!isOfOmegat && letters === 'h' && Number(number) <= 6) continue;
    tokens.push({ text: text.slice(from, index) });
    from = index + tag.length;
    const name = `tag ${letters}${number}`;
    if (isAlone) tokens.push({ text: letters === 'br' ? BREAK : spaceBetween(text, index, from) });
    else tokens.push(closes ? { end: name } : { begin: name, tag: LETTERS[letters] });
  }
  return [...tokens, { text: text.slice(from) }];
}

/** A tag that stands alone between two words is no part of either. */
function spaceBetween(text: string, begin: number, end: number): string {
  const isWord = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  return isWord(text[begin - 1]) && isWord(text[end]) ? ' ' : '';
}

/**
 * The tag of each token that is one of two ends and says something about the words between. None
 * if there are too many.
 */
function pairTags(tokens: readonly Token[]): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  const open = new Map<string, number[]>();
  tokens.forEach((token, index) => {
    if ('begin' in token) open.set(token.begin, [...(open.get(token.begin) ?? []).slice(-MOST_TAGS), index]);
    if (!('end' in token)) return;
    const begin = open.get(token.end)?.pop();
    const { tag = '' } = begin === undefined ? {} : (tokens[begin] as Extract<Token, { begin: string }>);
    if (tag !== '') tags.set(begin!, tag).set(index, tag);
  });
  return tags.size > MOST_TAGS ? new Map() : tags;
}

function htmlOf(token: Token, tag: string | undefined): string {
  if ('text' in token) return token.text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  if (tag === undefined) return '';
  return 'begin' in token ? `<${tag}${token.attributes ?? ''}>` : `</${tag}>`;
}
