import { Problem } from '../../problem.ts';
import { DOCUMENT_TYPES, type DocumentKind } from './document.ts';
import type { Zip } from './zip.ts';

/** @param type a media type without parameters, in lower case */
export function isDocumentType(type: string): boolean {
  return TYPES.includes(type);
}

const TYPES: readonly string[] = Object.values(DOCUMENT_TYPES);

/** Whether the bytes begin as an archive, or as a file of the earlier Word, which needs an explanation. */
export function looksLikeDocument(bytes: Uint8Array): boolean {
  return ZIP.some((signature) => beginsWith(bytes, signature)) || beginsWith(bytes, COMPOUND);
}

/** APPNOTE.TXT, 4.3.7, 4.3.16 and 8.5.4. The first two bytes alone also begin `PKB` and `PKS`. */
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
/** [MS-CFB], 2.2 */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Office puts a file with a password into another container.
 * @throws Problem `document-encrypted`, `text-binary`
 */
export function refuseCompound(bytes: Uint8Array): void {
  if (!beginsWith(bytes, COMPOUND)) return;
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Problem('document-encrypted');
  throw new Problem('text-binary', { found: holds('WordDocument') ? 'Word 97–2003 (.doc)' : 'OLE document' });
}

/** Parts that only archives of other programs have. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'Excel (.xlsx)'],
  ['ppt/presentation.xml', 'PowerPoint (.pptx)'],
  ['Index/Document.iwa', 'Pages (.pages)'],
];

/**
 * By what the archive holds, not by its name.
 * @throws Problem `text-binary` if it is neither a Word file nor a book
 */
export function kindOfZip(zip: Zip): DocumentKind {
  const type = zip.has('mimetype') ? Buffer.from(zip.read('mimetype')!).toString('latin1').trim() : '';
  if (type === 'application/epub+zip' || zip.has('META-INF/container.xml')) return 'epub';
  if (zip.has('word/document.xml') || zip.names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    return 'docx';
  const other = OTHERS.find(([name]) => zip.has(name))?.[1];
  const open = type.startsWith('application/vnd.oasis.opendocument') ? 'OpenDocument (.odt)' : undefined;
  throw new Problem('text-binary', { found: open ?? other ?? 'ZIP' });
}
