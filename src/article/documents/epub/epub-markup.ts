import { decode } from '../../../text/decode/decode.ts';

/** Elements that HTML writes without an end. */
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * A page of a book as HTML: XHTML may write `<a id="x"/>`, which HTML would leave open. The numbers
 * of the printed book's pages and the links back from notes are hidden, and the marks of notes are
 * raised, as readers of books show them.
 */
export function readXhtml(bytes: Uint8Array): string {
  const { text } = decode(bytes, declaredEncoding(bytes));
  return text.replace(TAG, toHtml).replace(NOTE_MARK, '<sup>$&</sup>');
}

const TAG = /<([A-Za-z][^\s/<>]*)(?=[\s/>])([^<>]*)>/g;
/** A link to a place, glued to a word. A number in an index has a space before it. */
const NOTE_MARK =
  /(?<=\S)<a\s(?=[^<>]*\bhref\s?=\s?["'][^"'<>#]*#)[^<>]*>\s?(?:[[(]\d{1,3}[\])]|\d{1,3}|\*{1,3}|[†‡§])\s?<\/a>/gi;
/** In the tag of an element. */
const HIDDEN = /\b(?:pagebreak|backlink|doc-backlink|footnote-back)\b/;

function toHtml(tag: string, name: string, more: string): string {
  const isClosed = more.endsWith('/');
  const isHidden = HIDDEN.test(more);
  if (!isClosed && !isHidden) return tag;
  const attributes = isClosed ? more.slice(0, -1) : more;
  const opened = `<${name}${attributes}${isHidden ? ' hidden="hidden"' : ''}>`;
  return isClosed && !EMPTY.has(name.toLowerCase()) ? `${opened}</${name}>` : opened;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /\b(?:encoding|charset)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/.exec(start)?.[1];
}
