import type { Format } from './article.ts';

/**
 * The format of a source by its media type (parameters are ignored); `undefined` if it is not
 * supported.
 */
export function formatOfMediaType(mediaType: string): Format | undefined {
  return BY_MEDIA_TYPE.get(mediaType.split(';', 1)[0]!.trim().toLowerCase());
}

/** The format of a source by its file name; `undefined` if the extension is unknown. */
export function formatOfFileName(name: string): Format | undefined {
  return BY_ENDING.get(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/**
 * The format of a source without a name. Only a text that begins like a page is HTML. A `<` or a
 * `#` elsewhere is as likely in plain text, and reading as plain text loses nothing.
 */
export function formatByLooking(bytes: Uint8Array): Format {
  // Latin-1 shows the ASCII of every supported encoding. In UTF-16 a zero byte is beside each
  // character.
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

/** Browsers examine as many bytes (https://mimesniff.spec.whatwg.org/#read-the-resource-header). */
const LOOKED_AT_BYTES = 1445;
const BEGINS_AS_PAGE =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|header|div|h1|p)\b/i;
