import type { LeftOutReason } from '../left-out.ts';
import { beginningOf } from './block-elements.ts';
import { isHidden } from './hidden-elements.ts';
import { attribute, isElement, type HtmlElement } from './html-tree.ts';

/** Elements whose text no browser shows as text of the page. */
const NO_TEXT = ['script', 'style', 'template', 'meta', 'link', 'base', 'head', 'title'];

/** Elements that are never a part of the text around them. */
const NEVER_READ: ReadonlyMap<string, LeftOutReason | 'no-text'> = new Map(
  Object.entries({
    'no-text': NO_TEXT,
    navigation: ['nav', 'amp-sidebar'],
    furniture:
      'amp-ad amp-app-banner amp-consent amp-embed amp-lightbox amp-list amp-next-page amp-social-share amp-sticky-ad amp-user-notification'.split(
        ' ',
      ),
    form: 'select button input textarea datalist option optgroup progress meter output'.split(' '),
    noscript: ['noscript'],
    embedded:
      'iframe frame frameset noframes noembed object embed applet canvas audio video svg map xmp portal'.split(
        ' ',
      ),
    hidden: ['annotation', 'annotation-xml'],
  } satisfies Readonly<Partial<Record<LeftOutReason | 'no-text', readonly string[]>>>).flatMap(
    ([reason, names]) => names.map((name) => [name, reason as LeftOutReason | 'no-text'] as const),
  ),
);

const ROLE_REASONS: ReadonlyMap<string, LeftOutReason> = new Map([
  ...['navigation', 'search', 'menu', 'menubar', 'toolbar'].map((role) => [role, 'navigation'] as const),
  ...['tooltip', 'dialog', 'alertdialog'].map((role) => [role, 'furniture'] as const),
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
]);

/**
 * Why nothing in this element belongs to a text, in a page or a fragment; `no-text` if it has none.
 * `undefined` if it is read.
 */
export function whyNeverRead(element: HtmlElement): LeftOutReason | 'no-text' | undefined {
  const byName = NEVER_READ.get(element.tagName);
  if (byName !== undefined) return byName;
  // Some servers put a whole page into one form.
  if (element.tagName === 'form' && !holdsArticle(element)) return 'form';
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return 'hidden';
  if (isHidden(element)) return 'hidden';
  if (isFallback(element)) return 'furniture';
  if (isButton(element)) return 'form';
  return ROLE_REASONS.get(attribute(element, 'role')?.trim().toLowerCase() ?? '');
}

/** The longest are `Tampilkan semua komentar`. */
const LONGEST_BUTTON = 40;
const QUESTIONS = new Set(['summary', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Not the questions of a page that unfolds its answers. */
function isButton(element: HtmlElement): boolean {
  if (attribute(element, 'role')?.trim().toLowerCase() !== 'button') return false;
  const text = beginningOf(element, LONGEST_BUTTON + 1).trim();
  return text.length <= LONGEST_BUTTON && !text.endsWith('?') && !holdsQuestion(element);
}

function holdsQuestion(element: HtmlElement): boolean {
  return (
    QUESTIONS.has(element.tagName) ||
    element.childNodes.some((node) => isElement(node) && holdsQuestion(node))
  );
}

/** AMP shows it if an embedded part cannot be shown. */
function isFallback({ attrs, parentNode }: HtmlElement): boolean {
  return (
    attrs.some(({ name }) => name === 'fallback') &&
    parentNode !== null &&
    'tagName' in parentNode &&
    parentNode.tagName.startsWith('amp-')
  );
}

export function hasNoText({ tagName }: HtmlElement): boolean {
  return NO_TEXT.includes(tagName);
}

export function holdsArticle(element: HtmlElement): boolean {
  return element.childNodes.some(
    (node) =>
      isElement(node) &&
      (node.tagName === 'h1' || node.tagName === 'article' || node.tagName === 'main' || holdsArticle(node)),
  );
}
