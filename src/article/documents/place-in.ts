/** A place in an archive. */
export interface PlaceIn {
  /** A key of the archive; never a path. */
  readonly path: string;
  readonly fragment?: string;
}

/**
 * Where a reference leads, inside the archive.
 * @param from the entry that has the reference
 */
export function placeIn(reference: string, from: string): PlaceIn {
  const base = `archive:///${from}`;
  if (!URL.canParse(reference, base)) return { path: reference };
  const url = new URL(reference, base);
  const fragment = decoded(url.hash.slice(1));
  return { path: decoded(url.pathname.slice(1)), ...(fragment !== '' && { fragment }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
