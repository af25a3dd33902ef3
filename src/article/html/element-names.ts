import { attribute, type HtmlElement } from './html-tree.ts';

/*
 * Words in classes and ids by which sites name the parts of a page, in the languages of templates
 * and publishing systems. They are only hints: a whole article may be inside `class="share"`.
 */

/** Every word stands alone between signs that are no letters: `share-box`, `postShare`, `news__share`. */
function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^a-z])(?:${words.join(' ').trim().split(/\s+/).join('|')})(?![a-z])`);
}

const SHARING =
  'shar(?:e|es|er|ing|ed) sharethis sharedaddy sharebar addthis addtoany a2a teilen partage partager compartir condividi bagikan sosmed social socials socmed socialmedia';
const OTHER_ARTICLES =
  'related relateds relatedposts relatedlinks relatednews relatedarticles terkait lesenswert verwandte relacionad[oa]s? correlati mlt see-also read-also read-more readmore lire-aussi voir-aussi baca-juga bacajuga leia-mais lea-tambien also-read further-reading explore recommande ' +
  'popular popularposts populer terpopuler trending mostread most-read most-viewed terbaru latest-news recent-posts recentposts recommend recommends recommended recommendation recommendations rekomendasi recirc recirculation empfehlung empfehlungen suggestions? suggested upnext up-next more-from more-stories next-article teasers teaserbox teaserlist';
const FOLLOWING =
  'newsletters? news-letter newsbox nl-box nlbox subscribe subscriptions? subscriber signup sign-up mailchimp mc4wp abonnement abo abobox donate donation spende membership mitgliedschaft';
const COMMENTS =
  'comments? commentlist comment-list commentaires? comentarios? kommentare? commenti komentar(?:ze)? reacties disqus respond replies livefyre talkback rating ratings votes voting feedback';
const MENUS =
  'breadcrumbs? bread-crumbs? brotkrume ariane pagination paging pager pagenav post-nav postnav prevnext prev-next sidebar side-bar right-rail rail navbar navigation nav subnav menu menus topnav offcanvas masthead footer fusszeile colophon siteinfo toolbar tools toolbox skip-link jump-links toc table-of-contents merkliste bookmarks?';
const ADVERTISEMENTS =
  'ads? adv adverts? advertise(?:ment|ments)? advertising advertorial adsbygoogle adbox adslot ad-slot adsense iklan werbung anzeigen? publicite publicidad reklama banner sponsors? sponsored outbrain taboola mgid promo promos promotion promobox';
const DIALOGS =
  'cookies? cookiebar consent gdpr dsgvo popups? popin modal overlay lightbox dialog toast tooltip flyout login signin recaptcha captcha embed-privacy embed-placeholder third-party placeholder';
const ABOUT_THE_TEXT =
  'tag-?list taglist tags tagcloud tagar keywords schlagworte post-tags entry-tags cat-links copyright disclaimer disclosures? widgets widget-area textwidget author-box authorbox author-bio authorbio author-info author-description about-author post-author aboutauthor vcard bio biography multiple-authors meta-data article-meta post-meta entry-meta postmeta entry-footer entryfooter article-footer articlefooter post-footer postfooter postmetadata entrymeta articlemeta entry-utility sr-only visually-hidden screen-reader-text';

const FURNITURE = anyOf(
  SHARING,
  OTHER_ARTICLES,
  FOLLOWING,
  COMMENTS,
  MENUS,
  ADVERTISEMENTS,
  DIALOGS,
  ABOUT_THE_TEXT,
);
const CONTENT = anyOf(
  'articlebody article-body article-text article-content articlecontent articletext entry-content entrycontent post-content postcontent post-body postbody post-text posttext post-entry hentry h-entry story-body storybody story-content story-text content-body contentbody body-copy body-text bodytext news-text news-content newstext text-content textcontent artikeltext artikel-text isi-berita isi-artikel detail-text detail-content read-content richtext rich-text',
);
const AUTHOR = anyOf(
  'author authors autor autoren auteur penulis byline about bio profile contributor contributors',
);

/** Says how the page is built or what the article is about, not what the element is: `no-share`. */
const STATE =
  /(?:^|\s)(?:no|has|with|without|is|enable|disable|not|js|layout|page|single|body|type|category|tag|post-type|status|format)[-_][a-z0-9_-]*/g;

/** Whether a class or the id names a part of the page that belongs to no article. */
export function isNamedFurniture(element: HtmlElement): boolean {
  const names = namesOf(element);
  return names !== '' && FURNITURE.test(names.replace(STATE, ' '));
}

/** Whether a class, the id or schema.org's property names the text of an article. */
export function isNamedContent(element: HtmlElement): boolean {
  const property = attribute(element, 'itemprop') ?? '';
  return /(?:^|\s)(?:articleBody|mainContentOfPage)(?:$|\s)/.test(property) || CONTENT.test(namesOf(element));
}

/** Whether a class or the id names the author, or a box about them. */
export function isNamedAuthor(element: HtmlElement): boolean {
  return AUTHOR.test(namesOf(element));
}

/** Longer names are generated. */
const LONGEST_NAMES = 2000;

/** The classes and the id in lower case, with a hyphen inside `camelCase`. */
function namesOf(element: HtmlElement): string {
  if (element.attrs.length === 0) return '';
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .trim();
}
