/**
 * The first code unit that stood at `origin` in the original or behind it; `origins.length` where none did. Origins ascend, so that a search
 * by halves finds it.
 */
export function offsetAt(origins: Uint32Array, origin: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins[middle]! < origin) low = middle + 1;
    else high = middle;
  }
  return low;
}
