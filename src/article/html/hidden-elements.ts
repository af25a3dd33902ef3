import { attribute, isElement, isText, type HtmlElement, type HtmlNode } from './html-tree.ts';

/** Of publishing systems and frameworks: text for screen readers, and text that is not shown. */
const HIDING =
  /(?:^|\s)(?:sr-only|visually-?hidden|is-visually-hidden|visibility-hidden|hidden-visually|screen-reader(?:-text|-only)?|screenreader(?:-text|-only)?|sr-text|u-sr-only|a11y-hidden|assistive-text|element-(?:invisible|hidden)|off-?screen|is-hidden|u-hidden|d-none|display-none|hide|hidden|invisible)(?=\s|$)/i;
/** Shown on larger screens: `hidden md:block`, `d-none d-lg-flex`. */
const SHOWN_WIDER =
  /(?:^|\s)(?:(?:xs|sm|md|lg|xl|2xl|xxl):|d-(?:xs|sm|md|lg|xl|xxl)-)(?:block|flex|grid|inline\S*|table\S*|visible|contents)/i;
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\))/i;
const NO_HEIGHT = /(?:^|;)\s*(?:max-)?height\s*:\s*[01](?:px)?\s*(?:;|!|$)/i;
const CUT = /(?:^|;)\s*overflow\s*:\s*hidden/i;

/** Whether a browser shows nothing of the element, however the element says it. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden.trim().toLowerCase() !== 'until-found') return true;
  const style = attribute(element, 'style');
  if (style !== undefined && (HIDING_STYLE.test(style) || (NO_HEIGHT.test(style) && CUT.test(style))))
    return true;
  const names = attribute(element, 'class');
  if (names !== undefined && HIDING.test(names) && !SHOWN_WIDER.test(names)) return true;
  return attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true' && !holdsSentences(element);
}

/** Decoration and copies for the eye are short, or they are not running text. */
const SHORTEST_SENTENCE = 20;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s*$/;
const TEXT_ELEMENTS = new Set(
  'p li dd dt td blockquote figcaption div section article main h1 h2 h3'.split(' '),
);

/** Elements may be asked about again for each `aria-hidden` around them. */
const known = new WeakMap<HtmlElement, boolean>();

/** Paywalls and open dialogs put `aria-hidden` on the text itself. It is visible. */
function holdsSentences(element: HtmlElement): boolean {
  const found = known.get(element);
  if (found !== undefined) return found;
  const isText = TEXT_ELEMENTS.has(element.tagName);
  const holds = isText && (isSentence(element) || element.childNodes.some(holdsInside));
  known.set(element, holds);
  return holds;
}

function holdsInside(node: HtmlNode): boolean {
  return isElement(node) && holdsSentences(node);
}

function isSentence(element: HtmlElement): boolean {
  let text = '';
  for (const node of element.childNodes) text += isText(node) ? node.value : inlineText(node);
  const sentence = text.trim();
  return sentence.length >= SHORTEST_SENTENCE && SENTENCE_END.test(sentence);
}

/** Links are no running text. */
function inlineText(node: HtmlNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || node.tagName === 'a' || TEXT_ELEMENTS.has(node.tagName)) return '';
  return node.childNodes.map(inlineText).join('');
}
