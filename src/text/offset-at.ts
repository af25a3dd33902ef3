/**
 * The offset of the first code unit that was at `origin` in the original or after it;
 * `origins.length` if there is none. Uses binary search, because origins ascend.
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
