import type { Request } from 'express';

/** Whether a link of ours on this path, or below it, led here. Typed addresses, bookmarks and other sites' links did not. */
export function isLedFrom(request: Request, path: string): boolean {
  const { referer = '', host } = request.headers;
  if (!URL.canParse(referer)) return false;
  const from = new URL(referer);
  return from.host === host && (from.pathname === path || from.pathname.startsWith(`${path}/`));
}
