import { Problem } from '../../problem.ts';
import { DOCUMENT_BYTES, type ExtractDocument, type ExtractedDocument } from './document.ts';
import { kindOfZip, refuseCompound } from './document-kind.ts';
import { DOCX_EXTRACTOR, readDocx } from './docx/read-docx.ts';
import { textIn } from './epub/epub-pages.ts';
import { EPUB_EXTRACTOR, readEpub } from './epub/read-epub.ts';
import { openZip } from './zip.ts';

/**
 * Takes the text out of a document, as HTML. Its content says what kind it is.
 * @throws Problem `text-too-large`, `text-binary`, `document-broken`, `document-encrypted`,
 *   `document-too-large`, `document-without-text`, `markup-too-deep`, `too-many-elements`
 */
export const extractDocument: ExtractDocument = (bytes) => Promise.resolve(bytes).then(extract);

function extract(bytes: Uint8Array): ExtractedDocument {
  if (bytes.byteLength > DOCUMENT_BYTES)
    throw new Problem('text-too-large', { bytes: bytes.byteLength, limit: DOCUMENT_BYTES });
  refuseCompound(bytes);
  const zip = openZip(bytes);
  if (kindOfZip(zip) === 'docx') {
    const html = readDocx(zip);
    if (!/[\p{L}\p{N}]/u.test(textIn(html))) throw new Problem('document-without-text');
    return { kind: 'docx', extractor: DOCX_EXTRACTOR, parts: [{ html }] };
  }
  const { chapters, ...book } = readEpub(zip);
  return { kind: 'epub', extractor: EPUB_EXTRACTOR, ...book, parts: chapters };
}
