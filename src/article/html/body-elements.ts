import type { ElementMeasure } from './element-measures.ts';
import { isNamedContent } from './element-names.ts';
import { attribute, type HtmlElement } from './html-tree.ts';

/** The element that holds the body of an article, and others beside it that continue it. */
export interface BodyElements {
  readonly main: ElementMeasure;
  readonly all: ReadonlySet<ElementMeasure>;
}

/** The share of running text that one child must have, or else its parent is the body. */
const MOST_OF_PAGE = 0.5;
/** The same inside an element that is marked as the article: less of it is furniture. */
const MOST_OF_ARTICLE = 0.9;
/** How much running text continues the body beside it, as a share of the body's. */
const CONTINUES = 0.2;

/**
 * Finds the body of an article: from the page inwards to the element that no single child represents.
 * Beside the way, an element with much running text and few links also belongs to it: some pages
 * put each section into a box of its own.
 * @param root measured without the page's furniture
 */
export function findBody(root: ElementMeasure): BodyElements {
  const all = new Set<ElementMeasure>();
  let main = root;
  let isArticle = false;
  for (let child = heaviest(main); child !== undefined; child = heaviest(main)) {
    isArticle ||= isMarkedArticle(main.element);
    const most = isArticle ? MOST_OF_ARTICLE : MOST_OF_PAGE;
    if (child.prose < most * main.prose || INSIDE_BODY.has(child.element.tagName)) break;
    for (const beside of main.children) {
      if (beside !== child && continuesBody(beside, child)) all.add(beside);
    }
    main = child;
  }
  return { main, all: all.add(main) };
}

/** Elements that are a paragraph or hold paragraphs of one text. */
const INSIDE_BODY = new Set(
  'p li ul ol menu dir dl dd dt caption h1 h2 h3 h4 h5 h6 pre blockquote figure figcaption'.split(' '),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir', 'nav']);

function isMarkedArticle(element: HtmlElement): boolean {
  return element.tagName === 'article' || attribute(element, 'role') === 'article' || isNamedContent(element);
}

function heaviest({ children, prose }: ElementMeasure): ElementMeasure | undefined {
  if (prose === 0) return undefined;
  return children.reduce<ElementMeasure | undefined>(
    (most, child) => (most === undefined || child.prose > most.prose ? child : most),
    undefined,
  );
}

function continuesBody(beside: ElementMeasure, body: ElementMeasure): boolean {
  return (
    beside.prose > 0 &&
    beside.prose >= CONTINUES * body.prose &&
    beside.linked * 4 < beside.length &&
    !LISTS.has(beside.element.tagName)
  );
}
