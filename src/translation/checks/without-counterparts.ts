/** What is left of two lists if each item takes the first counterpart that no other one has taken. */
export function withoutCounterparts<Item>(
  wanted: readonly Item[],
  found: readonly Item[],
  isCounterpart: (one: Item, other: Item) => boolean,
): { readonly lost: readonly Item[]; readonly added: readonly Item[] } {
  const added = [...found];
  const lost = wanted.filter((one) => {
    const at = added.findIndex((other) => isCounterpart(one, other));
    if (at >= 0) added.splice(at, 1);
    return at < 0;
  });
  return { lost, added };
}
