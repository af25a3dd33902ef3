import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import { attribute, isElement, type HtmlElement } from './html-tree.ts';

/** Elements without text to read, or whose tag marks page furniture. */
const NEVER_READ = new Set(
  (
    'script style template noscript iframe frame frameset noframes noembed object embed applet canvas audio video svg map meta link base head title ' +
    'nav select button input textarea datalist option optgroup progress meter output xmp annotation annotation-xml portal'
  ).split(' '),
);

const FURNITURE_ROLES = new Set(
  'navigation search menu menubar toolbar tooltip dialog alertdialog contentinfo complementary'.split(' '),
);

/** Whether nothing in this element belongs to a text, in a page or a fragment. */
export function isNeverRead(element: HtmlElement): boolean {
  if (NEVER_READ.has(element.tagName)) return true;
  // Some servers put a whole page into one form.
  if (element.tagName === 'form' && !holdsArticle(element)) return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  return isHidden(element) || FURNITURE_ROLES.has(attribute(element, 'role')?.trim().toLowerCase() ?? '');
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
