import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { inlineHtml, type Mark, markInside, type MarkRun, safeHref } from './inline-markup.ts';

/** A text, and the same text with its inline markup, sanitised. Without `html` if it has none. */
export interface InlineText {
  readonly text: string;
  readonly html?: string;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Deeper nesting has no meaning and may attack the stack. */
const DEPTH = 64;

/**
 * Reads inline HTML from an engine. It is untrusted: only the marks that articles may have are
 * kept, everything else is unwrapped to its text. `<br>` is a line break.
 */
export function parseInlineHtml(source: string): InlineText {
  let text = '';
  const runs: MarkRun[] = [];
  const walk = (nodes: readonly Node[], mark: Mark | undefined, depth: number) => {
    for (const node of nodes) {
      if (node.nodeName === '#text') {
        runs.push({ from: text.length, mark });
        text += (node as DefaultTreeAdapterTypes.TextNode).value;
      } else if (node.nodeName === 'br') {
        runs.push({ from: text.length, mark });
        text += '\n';
      } else if (
        'childNodes' in node &&
        depth < DEPTH &&
        node.nodeName !== 'script' &&
        node.nodeName !== 'style'
      ) {
        const href = node.attrs.find((attribute) => attribute.name === 'href')?.value;
        walk(
          node.childNodes,
          markInside(mark, node.nodeName, href === undefined ? undefined : safeHref(href, undefined)),
          depth + 1,
        );
      }
    }
  };
  walk(parseFragment(source).childNodes, undefined, 0);
  const { text: trimmed, shift } = trim(text);
  const origins = Uint32Array.from({ length: trimmed.length + 1 }, (_, index) => index + shift);
  const html = inlineHtml({ text: trimmed, origins }, runs);
  return html === undefined ? { text: trimmed } : { text: trimmed, html };
}

function trim(text: string): { readonly text: string; readonly shift: number } {
  return { text: text.trim(), shift: text.length - text.trimStart().length };
}

/** A translation memory knows bold text, but not whether its source says `b` or `strong`. */
const LIKE: Readonly<Record<string, string>> = { '<strong>': '<b>', '<em>': '<i>' };

/**
 * The start tags of sanitised inline HTML, sorted. If two texts have the same tags, none was lost
 * or added.
 */
function tagsOf(html: string | undefined): readonly string[] {
  return [...(html ?? '').matchAll(/<[a-z][^>]*>/g)].map(([tag]) => LIKE[tag] ?? tag).sort();
}

export function haveSameTags(one: string | undefined, other: string | undefined): boolean {
  const left = tagsOf(one);
  const right = tagsOf(other);
  return left.length === right.length && left.every((tag, index) => tag === right[index]);
}
