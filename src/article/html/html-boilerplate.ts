import { lineKindOf } from '../../text/paragraphs/line-kinds.ts';
import { attribute, isElement, type HtmlElement } from './html-tree.ts';

/** Elements that hold no text to read, or a page's furniture by their very name. */
const NEVER_READ = new Set(
  (
    'script style template noscript iframe frame frameset noframes noembed object embed applet canvas audio video svg map meta link base head title ' +
    'nav select button input textarea datalist option optgroup progress meter output xmp annotation annotation-xml portal'
  ).split(' '),
);

const FURNITURE_ROLES = new Set(
  'navigation search menu menubar toolbar tooltip dialog alertdialog contentinfo complementary'.split(' '),
);

/** Whether nothing in this element is part of any text, on a page or in a fragment of one. */
export function isNeverRead(element: HtmlElement): boolean {
  if (NEVER_READ.has(element.tagName)) return true;
  // Some servers wrap a whole page in one form.
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

/** `aria-hidden` takes decoration and doubles away; what it hides is still seen, but nobody is meant to read it twice. */
function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  if (attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(
    attribute(element, 'style') ?? '',
  );
}

/** Words of a class or an id by which sites name what stands around an article. English, and Indonesian as its sites write it. */
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

/** Whether the element's class or id says that it is furniture. Only names: a whole article may stand in one by mistake. */
export function isNamedFurniture(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  return FURNITURE_NAMES.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
}

/** The labels of buttons, which pages put between paragraphs without marking them. */
const LABELS =
  /^(?:ads?|baca (?:juga|selengkapnya)\s*:?|share|bagikan:?|tweet|print|cetak|copy link|salin (?:link|tautan)|komentar|comments?|lihat foto|loading\W*|(?:facebook|twitter|whatsapp|telegram|line|email|x)(?:\W+(?:facebook|twitter|whatsapp|telegram|line|email|x|linkedin|copy link))*)$/i;

/** Whether these words belong to the page wherever they stand. */
export function isFurnitureLabel(text: string): boolean {
  return text.length < 120 && (LABELS.test(text) || lineKindOf(text) === 'residue');
}
