/** The parts of a page that may change while it is open, by `data-key`. */
export function keyed(root: Document): ReadonlyMap<string, HTMLElement> {
  return new Map(
    [...root.querySelectorAll<HTMLElement>('[data-key]')].map((each) => [each.dataset['key']!, each]),
  );
}

/** Keeps the element itself, so that live regions survive, and what is open or focused inside it. */
export function replaceElement(shown: HTMLElement, fresh: HTMLElement): void {
  if (shown.outerHTML === fresh.outerHTML) return;
  const open = [...shown.querySelectorAll('details')].map((details) => details.open);
  const focused = controlsIn(shown).indexOf(document.activeElement!);
  for (const name of shown.getAttributeNames()) if (!fresh.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of fresh.attributes) shown.setAttribute(name, value);
  shown.replaceChildren(...fresh.childNodes);
  for (const [index, details] of shown.querySelectorAll('details').entries())
    details.open ||= open[index] ?? false;
  (controlsIn(shown)[focused] as HTMLElement | undefined)?.focus({ preventScroll: true });
}

function controlsIn(element: Element): readonly Element[] {
  return [...element.querySelectorAll('summary, a, button')];
}
