import type { Request, Response } from 'express';
import type { PageContext } from '../../presentation/page-context.ts';
import { Problem } from '../../problem.ts';
import { fingerprint } from '../../text/fingerprint.ts';

/**
 * An entity tag that begins with the article's version, which `If-Match` asks for, and ends with a fingerprint of all that is shown:
 * some of it, such as whether an engine may be asked or a job still runs, changes without a new version.
 */
export function articleTag(version: number, ...shown: readonly string[]): string {
  return `"v${version}-${fingerprint(...shown).slice(0, 20)}"`;
}

/** Of anything else. */
export function contentTag(...shown: readonly string[]): string {
  return `"${fingerprint(...shown).slice(0, 20)}"`;
}

/** All that a page shows beside its view, in the renderer that shows it. */
export function contextPrint(context: PageContext, rendererVersion: string): string {
  const { t: _words, assets, ...plain } = context;
  return JSON.stringify([rendererVersion, assets.files.map((file) => file.url), plain]);
}

/** Whether the client has this already; then it is told so (304) and nothing else is to be done. */
export function isKnown(request: Request, response: Response, tag: string): boolean {
  response.set('ETag', tag);
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}

/**
 * What `If-Match` demands: `undefined` for nothing, else the version that it allows.
 * @throws Problem `version-mismatch` when it names others only. Weak tags never match (RFC 9110, section 13.1.1).
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
