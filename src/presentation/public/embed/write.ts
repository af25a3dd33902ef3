type Content = Node | string;

/**
 * Creates an element with attributes and text or child nodes. An `undefined` attribute is not set.
 */
export function write(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly Content[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...content);
  return element;
}
