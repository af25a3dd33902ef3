import type { Choice, CopyStore } from './copy-store.ts';

/** What an address asks for, which is remembered then, or what was chosen last, or the first: as the server does it with cookies. */
export async function chosen<T extends string>(
  store: CopyStore,
  url: URL,
  { name, among }: { readonly name: Choice; readonly among: readonly T[] },
): Promise<T> {
  const asked = among.find((each) => each === url.searchParams.get(name));
  if (asked !== undefined) await store.choose(name, asked);
  const kept = await store.choice(name);
  return asked ?? among.find((each) => each === kept) ?? among[0]!;
}
