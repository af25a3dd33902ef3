import { z } from 'zod';
import { sourceBody } from '../request/schemas.ts';
import { SOURCE_TYPES } from '../request/source-body.ts';
import { isDocumentType } from '../../article/documents/document-kind.ts';

/**
 * The body of operations that accept a text. JSON is the first type: programs that generate clients
 * take the first.
 */
export const source = {
  required: true,
  content: Object.fromEntries(
    SOURCE_TYPES.map((type) => [type, { schema: type === 'application/json' ? sourceBody : bytesOf(type) }]),
  ),
};

function bytesOf(type: string) {
  return isDocumentType(type)
    ? z.string().meta({ format: 'binary', description: 'The bytes of the file.' })
    : z.string().meta({ description: 'The text itself.' });
}
