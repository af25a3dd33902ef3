import type { Request } from 'express';

/** Proxies cut connections that wait longer. */
const LONGEST_WAIT_SECONDS = 300;

/**
 * The seconds of `Prefer: wait=SECONDS` (RFC 7240, section 4.3), capped; 0 if it is absent or not a
 * number.
 */
export function preferredWait(request: Request): number {
  const preferences = String(request.headers['prefer'] ?? '').split(/[,;]/);
  const wait = preferences.map((each) => /^\s*wait\s*=\s*"?(\d{1,9})"?\s*$/i.exec(each)?.[1]).find(Boolean);
  return Math.min(Number(wait ?? 0), LONGEST_WAIT_SECONDS);
}

/** Whether the work succeeded or failed within the time. */
export async function endsWithin(work: Promise<unknown>, seconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, false);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
