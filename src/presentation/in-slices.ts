/** Milliseconds. A request that arrives meanwhile waits no longer than a slice and one more item. */
const SLICE = 10;

/** Maps items in order. Between slices of work, the event loop is free. */
export type MapInSlices = <Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result,
) => Promise<readonly Result[]>;

/** All calls of one function share a slice, so that several short ones do not add up. */
export function inSlices(): MapInSlices {
  let end = performance.now() + SLICE;
  return async (items, map) => {
    const results = [];
    for (const item of items) {
      if (performance.now() >= end) {
        await nextTurn();
        end = performance.now() + SLICE;
      }
      results.push(map(item));
    }
    return results;
  };
}

/** Servers and service workers both have this timer. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
