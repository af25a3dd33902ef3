import type { TracedText } from '../../text/traced-text.ts';

/** Inline elements that say something about their words. All others are unwrapped. */
const TAGS = 'a abbr b cite code del em i mark q s small strong sub sup u'.split(' ');
const INLINE_TAGS: ReadonlyMap<string, string> = new Map([
  ...TAGS.map((tag) => [tag, tag] as const),
  ['strike', 's'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
/**
 * No browser's address bar allows more. If a link is left open over several paragraphs, each of
 * them repeats it.
 */
const HREF_LENGTH = 2048;

/** An inline element, with the elements around it. */
export interface Mark {
  readonly tag: string;
  readonly href?: string;
  readonly parent: Mark | undefined;
}

/** From this offset of the original on, the text is in `mark` (`undefined`: in none). */
export interface MarkRun {
  readonly from: number;
  readonly mark: Mark | undefined;
}

/**
 * The mark of an element inside `parent`. An element without a meaning, a link without a safe
 * target, and an element inside another of its kind add no mark.
 */
export function markInside(parent: Mark | undefined, name: string, href?: string): Mark | undefined {
  const tag = INLINE_TAGS.get(name);
  if (tag === undefined || (tag === 'a' && href === undefined)) return parent;
  for (let around = parent; around !== undefined; around = around.parent)
    if (around.tag === tag) return parent;
  return { tag, parent, ...(href === undefined ? {} : { href }) };
}

/**
 * An absolute `http`, `https` or `mailto` URL; `undefined` for anything else, and for a relative
 * URL without a base.
 */
export function safeHref(href: string, base: string | undefined): string | undefined {
  if (href.length > HREF_LENGTH || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return PROTOCOLS.has(url.protocol) && url.href.length <= HREF_LENGTH ? url.href : undefined;
}

/**
 * The text with its marks as HTML; `undefined` if it has none. Removing the tags and resolving the
 * references gives exactly the text.
 * @example `a & b` with `b` in bold → `a &amp; <b>b</b>`
 */
export function inlineHtml(
  { text, origins }: Pick<TracedText, 'text' | 'origins'>,
  runs: readonly MarkRun[],
): string | undefined {
  // Most paragraphs, and each half after a split.
  if (runs.every(({ mark }) => mark === undefined)) return undefined;
  const pieces = piecesByMark(text, origins, runs);
  // A link or emphasis that holds only white space has no meaning, and the link could not be
  // clicked.
  const used = new Set(
    pieces.filter((piece) => piece.text.trim() !== '').flatMap((piece) => ancestry(piece.mark)),
  );
  if (used.size === 0) return undefined;
  let open: readonly Mark[] = [];
  let html = '';
  for (const piece of pieces) {
    const marks = ancestry(piece.mark).filter((mark) => used.has(mark));
    html += tagsBetween(open, marks) + escapeText(piece.text);
    open = marks;
  }
  return html + tagsBetween(open, []);
}

interface Piece {
  readonly text: string;
  readonly mark: Mark | undefined;
}

function piecesByMark(text: string, origins: Uint32Array, runs: readonly MarkRun[]): Piece[] {
  const pieces: Piece[] = [];
  let run = 0;
  let start = 0;
  let mark: Mark | undefined;
  for (let index = 0; index < text.length; index++) {
    const origin = origins[index]!;
    while (run + 1 < runs.length && runs[run + 1]!.from <= origin) run++;
    while (run > 0 && runs[run]!.from > origin) run--;
    const current = runs[run];
    const here = current !== undefined && current.from <= origin ? current.mark : undefined;
    if (here === mark) continue;
    if (index > start) pieces.push({ text: text.slice(start, index), mark });
    start = index;
    mark = here;
  }
  pieces.push({ text: text.slice(start), mark });
  return pieces;
}

/** From the outside in. */
function ancestry(mark: Mark | undefined): Mark[] {
  const marks: Mark[] = [];
  for (let around = mark; around !== undefined; around = around.parent) marks.unshift(around);
  return marks;
}

function tagsBetween(before: readonly Mark[], after: readonly Mark[]): string {
  let shared = 0;
  while (shared < before.length && before[shared] === after[shared]) shared++;
  const closing = before.slice(shared).reverse();
  return closing.map(({ tag }) => `</${tag}>`).join('') + after.slice(shared).map(startTag).join('');
}

function startTag({ tag, href }: Mark): string {
  return href === undefined ? `<${tag}>` : `<${tag} href="${escapeText(href).replaceAll('"', '&quot;')}">`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
