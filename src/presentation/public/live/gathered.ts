/** All events within this time cause one update. Milliseconds. */
export const GATHER = 400;

/** Returns a function that calls `act` once for all its own calls within `GATHER`. */
export function gathered(act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      act();
    }, GATHER);
  };
}
