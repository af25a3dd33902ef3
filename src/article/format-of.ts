import type { Format } from './article.ts';

/** What a source is written in by its media type (its parameters are left aside); `undefined` where it is none that is read here. */
export function formatOfMediaType(mediaType: string): Format | undefined {
  return BY_MEDIA_TYPE.get(mediaType.split(';', 1)[0]!.trim().toLowerCase());
}

/** What a source is written in by the name of its file; `undefined` where the ending says nothing. */
export function formatOfFileName(name: string): Format | undefined {
  return BY_ENDING.get(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/**
 * What a source without a name looks like. Only a text that begins as a page does is one: a `<` or a `#` elsewhere is as likely in plain
 * text, which loses nothing when it is read as such.
 */
export function formatByLooking(bytes: Uint8Array): Format {
  // Latin-1 shows the ASCII of every encoding that is read here; UTF-16 has a zero byte beside each.
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT_BYTES)).toString('latin1').replaceAll('\0', '');
  return BEGINS_AS_PAGE.test(start) ? 'html' : 'text';
}

const BY_MEDIA_TYPE: ReadonlyMap<string, Format> = new Map([
  ['text/plain', 'text'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
]);

const BY_ENDING: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** As far as browsers look for the same purpose (https://mimesniff.spec.whatwg.org/#read-the-resource-header). */
const LOOKED_AT_BYTES = 1445;
const BEGINS_AS_PAGE =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|header|div|h1|p)\b/i;
