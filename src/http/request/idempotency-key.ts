import type { Request } from 'express';
import { Problem } from '../../problem.ts';

const LONGEST_KEY = 255;

/**
 * The header's string (draft-ietf-httpapi-idempotency-key-header, section 2.1), also without its quotes.
 * @throws Problem `request-invalid`
 */
export function idempotencyKey(request: Request): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = String(header).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= LONGEST_KEY) return key;
  throw new Problem('request-invalid', { field: 'Idempotency-Key', reason: `ASCII, 1–${LONGEST_KEY}` });
}
