import type { Request, Response } from 'express';
import type { PageContext } from '../../presentation/page-context.ts';
import { Problem } from '../../problem.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';

/**
 * The entity tag of an article. It begins with the article's version, which `If-Match` compares. It
 * ends with a fingerprint of the body, because some of it changes without a new version: whether an
 * engine is available, or whether a job still runs.
 */
export function articleTag(version: number, ...shown: readonly string[]): string {
  return `"v${version}-${fingerprint(...shown).slice(0, 20)}"`;
}

/** The entity tag of anything else. */
export function contentTag(...shown: readonly string[]): string {
  return `"${fingerprint(...shown).slice(0, 20)}"`;
}

/** Everything that a page shows besides its view, and the version of its renderer. */
export function contextPrint(context: PageContext, rendererVersion: string): string {
  const { t: _words, assets, ...plain } = context;
  return JSON.stringify([rendererVersion, assets.files.map((file) => file.url), plain]);
}

/** Whether the client has this body already. If so, the answer is sent (304). */
export function isKnown(request: Request, response: Response, tag: string): boolean {
  response.set('ETag', tag);
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}

/**
 * The version that `If-Match` requires; `undefined` if it allows any.
 * @throws Problem `version-mismatch`. Weak tags never match (RFC 9110, section 13.1.1).
 */
export function versionToMatch(
  request: Request,
  article: { readonly id: string; readonly version: number },
): number | undefined {
  const wanted = request.headers['if-match']?.trim();
  if (wanted === undefined || wanted === '*') return undefined;
  const versions = wanted.split(',').map((tag) => Number(/^"v(\d+)-[^"]*"$/.exec(tag.trim())?.[1]));
  if (versions.includes(article.version)) return article.version;
  throw new Problem('version-mismatch', { id: article.id, version: article.version });
}

/**
 * The entity tag of a glossary. It begins with its entries, which `If-Match` compares, and ends
 * with its format.
 */
export function glossaryTag(entries: readonly GlossaryEntry[], format: string): string {
  return `"${fingerprintOf(entries)}-${format}"`;
}

function fingerprintOf(entries: readonly GlossaryEntry[]): string {
  return fingerprint(...entries.flatMap(({ source, target }) => [source, target])).slice(0, 20);
}

/**
 * Whether the request has an `If-Match` header, which then matches the present entries.
 * @throws Problem `glossary-changed`. Weak tags never match (RFC 9110, section 13.1.1).
 */
export function requireGlossaryMatch(
  request: Request,
  pair: LanguagePair,
  present: readonly GlossaryEntry[],
): boolean {
  const wanted = request.headers['if-match']?.trim();
  if (wanted === undefined) return false;
  const begin = `"${fingerprintOf(present)}-`;
  const matches =
    wanted === '*' ? present.length > 0 : wanted.split(',').some((tag) => tag.trim().startsWith(begin));
  if (!matches) throw new Problem('glossary-changed', { ...pair });
  return true;
}
