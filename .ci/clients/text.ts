/** What each client adds, and what the stand-in for DeepL makes of it. */
export const TEXT = 'Presiden tiba di Bamako.\n\nIa menegaskan bahwa pemerintah siap berunding.';
export const TRANSLATED = '[EN-GB] Presiden tiba di Bamako.';

export function requireEqual(found: unknown, wanted: unknown, what: string): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)}, not ${String(wanted)}`);
}
