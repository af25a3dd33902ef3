import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import type { LeftOutReason } from '../left-out.ts';
import { attribute, isElement, type HtmlElement } from './html-tree.ts';

/** Elements whose text no browser shows as text of the page. */
const NO_TEXT = ['script', 'style', 'template', 'meta', 'link', 'base', 'head', 'title'];

/** Elements that are never a part of the text around them. */
const NEVER_READ: ReadonlyMap<string, LeftOutReason | 'no-text'> = new Map(
  Object.entries({
    'no-text': NO_TEXT,
    navigation: ['nav'],
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
  return ROLE_REASONS.get(attribute(element, 'role')?.trim().toLowerCase() ?? '');
}

export function hasNoText({ tagName }: HtmlElement): boolean {
  return NO_TEXT.includes(tagName);
}

function holdsArticle(element: HtmlElement): boolean {
  return element.childNodes.some(
    (node) =>
      isElement(node) &&
      (node.tagName === 'h1' || node.tagName === 'article' || node.tagName === 'main' || holdsArticle(node)),
  );
}

/**
 * `aria-hidden` also marks decoration and duplicates. They are visible, but not meant to be read
 * twice.
 */
function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  if (attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(
    attribute(element, 'style') ?? '',
  );
}

/**
 * Words in a class or an id by which sites name the parts around an article, in English and in
 * Indonesian.
 */
const FURNITURE_NAMES = new RegExp(
  String.raw`(?:^|[\s_-])(?:` +
    'share|shares|sharing|sharedaddy|sosmed|social|socials|socmed|related|terkait|populer|terpopuler|popular|trending|terbaru|recommend|recommended|' +
    'recommendation|recommendations|rekomendasi|newsletter|subscribe|subscription|comment|comments|komentar|disqus|breadcrumb|breadcrumbs|' +
    'pagination|paging|pager|sidebar|navbar|navigation|menu|masthead|ad|ads|adv|advert|advertisement|advertorial|adsbygoogle|iklan|' +
    'banner|sponsor|sponsored|outbrain|taboola|mgid|promo|cookie|cookies|consent|gdpr|popup|modal|widget|widgets|toolbar|taglist|tag-list|tags|tagar|' +
    'sr-only|visually-hidden|screen-reader-text|copyright|footer' +
    String.raw`)(?=$|[\s_-])`,
  'i',
);

/**
 * Whether the class or id of the element names furniture. This is only a hint: a whole article may
 * be inside such an element by mistake.
 */
export function isNamedFurniture(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  return FURNITURE_NAMES.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
}

/** Labels of buttons, which pages put between paragraphs without marking them. */
const LABELS =
  /^(?:ads?|baca (?:juga|selengkapnya)\s*:?|share|bagikan:?|tweet|print|cetak|copy link|salin (?:link|tautan)|komentar|comments?|lihat foto|loading\W*|(?:facebook|twitter|whatsapp|telegram|line|email|x)(?:\W+(?:facebook|twitter|whatsapp|telegram|line|email|x|linkedin|copy link))*)$/i;

/** Whether these words always belong to the page. */
export function isFurnitureLabel(text: string): boolean {
  return text.length < 120 && (LABELS.test(text) || lineKindOf(text) === 'residue');
}
