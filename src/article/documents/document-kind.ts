import { Problem } from '../../problem.ts';
import type { DocumentKind } from './document.ts';
import type { Zip } from './zip.ts';

/** Whether the bytes begin as an archive, or as a file of the earlier Word, which needs an explanation. */
export function looksLikeDocument(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP) || beginsWith(bytes, COMPOUND);
}

const ZIP = [0x50, 0x4b];
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
