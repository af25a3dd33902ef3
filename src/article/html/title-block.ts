import type { HtmlBlock } from './html-blocks.ts';
import { attribute, isElement, isInside } from './html-tree.ts';
import { ARTICLES } from './page-furniture.ts';

/**
 * The title of the page's article.
 * @param pageTitle the page's own title, which distinguishes the article's `h1` from the site's
 */
export function titleOf(blocks: readonly HtmlBlock[], pageTitle: string | undefined): HtmlBlock | undefined {
  const titles = blocks.filter(({ role }) => role === 'title');
  const shown = letters(pageTitle ?? '');
  const named = titles.filter(
    ({ traced }) => letters(traced.text) !== '' && shown.includes(letters(traced.text)),
  );
  return (
    // The page's title may contain the name of the site too, but the article's title is usually
    // longer.
    named.sort((a, b) => b.traced.text.length - a.traced.text.length)[0] ??
    titles.find(({ owner }) => isInside(owner, ARTICLES)) ??
    titles.find((block) => !isSiteName(block))
  );
}

/** The name of the site, at the top of each page, links to its front page. */
function isSiteName({ owner, traced, linked }: HtmlBlock): boolean {
  if (linked < traced.text.length) return false;
  const link = owner.childNodes.filter(isElement).find(({ tagName }) => tagName === 'a');
  const href = link && attribute(link, 'href');
  return (
    href !== undefined && URL.canParse(href, 'http://site/') && new URL(href, 'http://site/').pathname === '/'
  );
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
