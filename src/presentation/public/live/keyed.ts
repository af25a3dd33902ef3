/** The parts of a page that may change while it is open, by `data-key`. */
export function keyed(root: Document): ReadonlyMap<string, HTMLElement> {
  return new Map(
    [...root.querySelectorAll<HTMLElement>('[data-key]')].map((each) => [each.dataset['key']!, each]),
  );
}

/** Keeps the element itself, so that focus and live regions survive. */
export function replaceElement(shown: HTMLElement, fresh: HTMLElement): void {
  if (shown.outerHTML === fresh.outerHTML) return;
  for (const name of shown.getAttributeNames()) if (!fresh.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of fresh.attributes) shown.setAttribute(name, value);
  shown.replaceChildren(...fresh.childNodes);
}
