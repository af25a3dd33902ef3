import { DOCUMENT_TYPES, type ExtractDocument, type OpenedDocument } from './document.ts';

/**
 * Unpacks a document into sources for the intake.
 * @throws Problem as `ExtractDocument`
 */
export function createUnpack(extract: ExtractDocument): (bytes: Uint8Array) => Promise<OpenedDocument> {
  return async (bytes) => {
    const { kind, extractor, title, parts } = await extract(bytes);
    const mediaType = DOCUMENT_TYPES[kind];
    return {
      kind,
      ...(title !== undefined && { title }),
      sources: parts.map(({ html, title: chapter, part }) => ({
        content: html,
        format: 'html',
        ...(chapter !== undefined && { title: chapter }),
        document: { bytes, mediaType, extractor, ...(part !== undefined && { part }) },
      })),
    };
  };
}
