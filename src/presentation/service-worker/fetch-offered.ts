import type { Offered } from '../offline/copies.ts';
import { COPIES_API_PATH } from '../paths.ts';

const OFFERED_A_PAGE = 50;

/** One page of the articles that can be kept. `undefined` if the server cannot be reached. */
export async function fetchOffered(
  fetch: typeof globalThis.fetch,
  cursor?: string,
): Promise<{ readonly items: readonly Offered[]; readonly next: string | null } | undefined> {
  try {
    const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${COPIES_API_PATH}?limit=${OFFERED_A_PAGE}${query}`, { cache: 'no-store' });
    if (!answer.ok) return undefined;
    return (await answer.json()) as { items: Offered[]; next: string | null };
  } catch {
    return undefined;
  }
}
