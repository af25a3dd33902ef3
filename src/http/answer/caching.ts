import type { Request, Response } from 'express';
import type { Reader } from '../../article/may-read.ts';

/*
 * What caches may do with an answer (RFC 9111; docs/decisions/0030-shared-caches.md). An answer that
 * says nothing itself is held by none (`app.ts`).
 */

/** Every cache may hold it, and asks before each use whether it is still right. */
export const ASKED_EACH_TIME = 'public, no-cache';
/** The same, but only for the cache of the client that got it. */
export const PRIVATE = 'private, no-cache';
/** The longest that a cache shows the text of an article after a change, in seconds. */
export const TEXT_SECONDS = 60;

/** Every cache may hold it for so long without asking. */
export function heldFor(seconds: number): string {
  return `public, max-age=${seconds}`;
}

/** For an answer that may differ between those who may write and everyone else. */
export function cachingFor(reader: Reader): string {
  return reader === 'anyone' ? ASKED_EACH_TIME : PRIVATE;
}

/**
 * Sets what caches may do. Only the answer to a read without credentials is ever shared: a proxy may
 * let nobody read without them, and a shared cache would. Such an answer sets no cookie.
 */
export function setCaching(request: Request, response: Response, wanted: string): void {
  const mayShare = isRead(request) && request.headers.authorization === undefined;
  const isShared = wanted.startsWith('public');
  response.set('Cache-Control', isShared && !mayShare ? PRIVATE : wanted);
  if (isShared && mayShare) response.removeHeader('Set-Cookie');
}

/** Whether the request has an answer that the client may have already. */
export function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
