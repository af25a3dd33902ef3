import type { Request } from 'express';
import { Problem } from '../../problem.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';

/** An entity tag that begins with what the pair has, which `If-Match` asks for, and ends with how it is written. */
export function glossaryTag(entries: readonly GlossaryEntry[], format: string): string {
  return `"${printOf(entries)}-${format}"`;
}

function printOf(entries: readonly GlossaryEntry[]): string {
  return fingerprint(...entries.flatMap(({ source, target }) => [source, target])).slice(0, 20);
}

/**
 * Whether the request demands by `If-Match` that nothing has changed.
 * @throws Problem `glossary-changed` where something has. Weak tags never match (RFC 9110, section 13.1.1).
 */
export function mustMatch(request: Request, pair: LanguagePair, present: readonly GlossaryEntry[]): boolean {
  const wanted = request.headers['if-match']?.trim();
  if (wanted === undefined) return false;
  const begin = `"${printOf(present)}-`;
  const matches =
    wanted === '*' ? present.length > 0 : wanted.split(',').some((tag) => tag.trim().startsWith(begin));
  if (!matches) throw new Problem('glossary-changed', { ...pair });
  return true;
}
