import type { ReadGlossary } from '../../interchange/glossary/glossary-read.ts';
import type { glossaryFile } from '../openapi/glossary-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';

/** How a file was interpreted, without its entries. */
export function glossaryFileAnswer(file: ReadGlossary): Answer<typeof glossaryFile> {
  const { encoding, delimiter, header = null, columns, skipped, skippedRows } = file;
  return { encoding, delimiter, header, columns, skipped, skippedRows };
}
