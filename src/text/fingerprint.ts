import { createHash } from 'node:crypto';

/**
 * SHA-256 over fields that cannot be confused: each field is preceded by its length in bytes, and
 * an absent field differs from an empty one. Returns 64 hexadecimal digits.
 */
export function fingerprint(...fields: readonly (string | undefined)[]): string {
  const hash = createHash('sha256');
  for (const field of fields) {
    if (field === undefined) {
      hash.update('-;');
      continue;
    }
    const bytes = Buffer.from(field, 'utf8');
    hash.update(`${bytes.length}:`).update(bytes).update(';');
  }
  return hash.digest('hex');
}
