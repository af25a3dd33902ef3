import { attribute, elementsOf, parseHtml, type HtmlElement } from './html-tree.ts';

/**
 * The declaration must be within these bytes
 * (https://html.spec.whatwg.org/multipage/semantics.html#charset).
 */
const DECLARED_WITHIN_BYTES = 1024;

/**
 * The encoding that an HTML page declares in its `meta` or its XML declaration; `undefined` if it
 * declares no known encoding.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN_BYTES)).toString('latin1');
  const [, xml] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)["']/i.exec(head) ?? [];
  const labels = [xml, ...elementsOf(parseHtml(head)).map(charsetOf)];
  return labels.find((label) => label !== undefined && isEncoding(label));
}

function charsetOf(element: HtmlElement): string | undefined {
  if (element.tagName !== 'meta') return undefined;
  const charset = attribute(element, 'charset');
  if (charset !== undefined) return charset;
  if (attribute(element, 'http-equiv')?.trim().toLowerCase() !== 'content-type') return undefined;
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(attribute(element, 'content') ?? '')?.[1];
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
