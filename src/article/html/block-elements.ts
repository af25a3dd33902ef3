import { attribute, isElement, isText, parentOf, type HtmlElement, type HtmlNode } from './html-tree.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul listing plaintext'
  ).split(' '),
);
const SHOWN_AS_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|flow-root|flex|grid|list-item|table)(?![\w-])/i;

/** Whether text before, inside and after the element are blocks of their own. */
export function isBlock(element: HtmlElement): boolean {
  const { tagName } = element;
  if (BLOCKS.has(tagName) || tagName.startsWith('amp-')) return true;
  const style = attribute(element, 'style');
  if (style !== undefined && SHOWN_AS_BLOCK.test(style)) return true;
  return tagName === 'span' && isParagraph(element);
}

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s*$/;
const SHORTEST_PARAGRAPH = 40;
const BOXES = new Set(['div', 'section', 'article', 'main', 'body']);
const knownBoxes = new WeakMap<HtmlElement, boolean>();

/** Some editors write each paragraph into a `span` of one box, and nothing else into the box. */
function isParagraph(span: HtmlElement): boolean {
  const box = parentOf(span);
  if (box === undefined || !BOXES.has(box.tagName)) return false;
  const known = knownBoxes.get(box) ?? holdsParagraphs(box);
  knownBoxes.set(box, known);
  return known;
}

function holdsParagraphs({ childNodes }: HtmlElement): boolean {
  const spans = childNodes.filter(isElement);
  const loose = childNodes.some((node) => isText(node) && node.value.trim() !== '');
  if (loose || spans.length < 2 || spans.some(({ tagName }) => tagName !== 'span')) return false;
  return spans.every((span) => {
    const text = beginningOf(span, SHORTEST_PARAGRAPH);
    return text.length >= SHORTEST_PARAGRAPH && SENTENCE_END.test(lastTextOf(span));
  });
}

/** Its text, or at least this much of it. */
export function beginningOf(element: HtmlElement, length: number): string {
  let text = '';
  for (const node of element.childNodes) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) text += beginningOf(node, length);
    if (text.length >= length) break;
  }
  return text;
}

function lastTextOf(node: HtmlNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return '';
  const last = node.childNodes.findLast(
    (child) => isElement(child) || (isText(child) && child.value.trim() !== ''),
  );
  return last === undefined ? '' : lastTextOf(last);
}
