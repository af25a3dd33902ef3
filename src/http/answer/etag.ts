import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import fresh from 'fresh';
import type { PageContext } from '../../presentation/page-context.ts';
import { Problem } from '../../problem.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import type { Coding } from './content-coding.ts';

/*
 * Entity tags (RFC 9110, section 8.8.3). An article's tag is made in `representations.ts` and
 * begins with the article's version. Any other tag is a fingerprint of what is sent. Each ends with
 * the content coding, unless there is none.
 */

/** The entity tag of a body that no version describes. */
export function contentTag(...shown: readonly string[]): string {
  return `"${fingerprint(...shown).slice(0, 20)}"`;
}

/** The tag of the same in another coding: `"4f1c-br"` for `"4f1c"`. */
export function tagIn(coding: Coding, tag: string): string {
  return coding === 'identity' ? tag : `${tag.slice(0, -1)}-${coding}"`;
}

/** Everything that a page shows besides its view, and the version of its renderer. */
export function contextPrint(context: PageContext, rendererVersion: string): string {
  const { t: _words, assets, ...plain } = context;
  return JSON.stringify([rendererVersion, assets.files.map((file) => file.url), plain]);
}

/** Whether the client of a GET or HEAD request has the bytes with this tag already. */
export function knowsTag({ headers }: IncomingMessage, tag: string): boolean {
  return fresh(headers, { etag: tag });
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * The version that a request's `If-Match` requires; `undefined` if it allows any.
 * @throws Problem `version-mismatch`. Weak tags never match (RFC 9110, section 13.1.1).
 */
export function versionToMatch(request: Request, article: Versioned): number | undefined {
  const { match } = conditionsOf(request);
  if (match === undefined || match.includes('*')) return undefined;
  if (match.some((tag) => versionIn(tag) === article.version)) return article.version;
  throw mismatch(article);
}

/**
 * The same for a write, which `If-None-Match` may forbid too.
 * @throws Problem `version-mismatch` (RFC 9110, sections 13.1.1 and 13.1.2)
 */
export function versionToChange(request: Request, article: Versioned): number | undefined {
  const { noneMatch = [] } = conditionsOf(request);
  const isPresent = (tag: string) => tag === '*' || versionIn(tag.replace(/^W\//, '')) === article.version;
  if (noneMatch.some(isPresent)) throw mismatch(article);
  return versionToMatch(request, article);
}

const versionIn = (tag: string) => Number(/^"v(\d+)-[^"]*"$/.exec(tag)?.[1]);

function mismatch({ id, version }: Versioned): Problem {
  return new Problem('version-mismatch', { id, version });
}

/**
 * The entity tag of a glossary. It begins with its entries, which `If-Match` compares, and ends
 * with its format.
 */
export function glossaryTag(entries: readonly GlossaryEntry[], format: string): string {
  return `"${fingerprintOf(entries)}-${format}"`;
}

/** The entity tag of one entry. */
export function entryTag(entry: GlossaryEntry): string {
  return glossaryTag([entry], 'entry');
}

function fingerprintOf(entries: readonly GlossaryEntry[]): string {
  return fingerprint(...entries.flatMap(({ source, target }) => [source, target])).slice(0, 20);
}

/**
 * Compares the conditions of a write with the entries that are there now: all entries of the pair,
 * or the one that the request names. Returns whether there was any condition, so that the write
 * must fail if the glossary changes meanwhile.
 * @throws Problem `glossary-changed`. Weak tags never match in `If-Match` (RFC 9110, section 13.1).
 */
export function requireGlossaryMatch(
  request: Request,
  pair: LanguagePair,
  present: readonly GlossaryEntry[],
): boolean {
  const { match, noneMatch } = conditionsOf(request);
  const isThere = present.length > 0;
  const begin = `"${fingerprintOf(present)}-`;
  const isPresent = (tag: string) => (tag === '*' ? isThere : isThere && tag.startsWith(begin));
  const matches = match === undefined || match.some(isPresent);
  const isExcluded = noneMatch?.some((tag) => isPresent(tag.replace(/^W\//, ''))) ?? false;
  if (!matches || isExcluded) throw new Problem('glossary-changed', { ...pair });
  return match !== undefined || noneMatch !== undefined;
}

interface Conditions {
  readonly match: readonly string[] | undefined;
  readonly noneMatch: readonly string[] | undefined;
}

function conditionsOf({ headers }: Request): Conditions {
  const tags = (header: string | undefined) => header?.split(',').map((tag) => tag.trim());
  return { match: tags(headers['if-match']), noneMatch: tags(headers['if-none-match']) };
}
