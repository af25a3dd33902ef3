import type { Zip } from '../zip.ts';
import type { ContentsEntry } from './epub-contents.ts';
import type { EpubPackage } from './epub-package.ts';
import { type EpubPage, readPage, textIn } from './epub-pages.ts';

export interface EpubChapter {
  /** In the table of contents. */
  readonly title?: string;
  /** The place of its beginning. */
  readonly part: string;
  readonly html: string;
}

/** Where a chapter begins. */
interface Beginning {
  readonly page: number;
  readonly at: number;
  readonly fragment?: string;
  readonly label?: string;
}

interface SpinePage extends EpubPage {
  readonly path: string;
}

/**
 * The chapters of a book in its order. A page without an entry in the table of contents belongs to
 * the chapter before it; without a table, each page is a chapter. A part of the book that is only a
 * heading belongs to the chapter after it.
 */
export function findChapters(
  zip: Zip,
  { spine, furniture, details }: EpubPackage,
  contents: readonly ContentsEntry[],
): readonly EpubChapter[] {
  const pages = spine
    .filter(({ path }) => !furniture.has(path))
    .flatMap(({ path }) => {
      const page = readPage(zip, path);
      return page === undefined || page.isFurniture ? [] : [{ ...page, path }];
    });
  const listed = beginningsOf(contents, pages);
  const beginnings = listed.length > 0 ? listed : pages.map((_, page) => ({ page, at: 0 }));
  const all: readonly Beginning[] = isStart(beginnings[0]) ? beginnings : [{ page: 0, at: 0 }, ...beginnings];
  const chapters = all.map((beginning, index) => {
    const html = between(pages, beginning, all[index + 1]);
    const { label, fragment } = beginning;
    const path = pages[beginning.page]?.path ?? '';
    const part = storable(fragment === undefined ? path : `${path}#${fragment}`);
    return { ...(label && { title: label }), part, html, letters: lettersOf(textIn(html)) };
  });
  const names = Object.values(details).map(lettersOf);
  return withHeadings(chapters.filter(({ letters }) => without(names, letters) !== ''));
}

/** A name in an archive may have any characters; a database refuses some. */
function storable(place: string): string {
  return place.replace(/\p{Cc}/gu, '').slice(0, PLACE_LENGTH);
}

const PLACE_LENGTH = 500;

function isStart(first: Beginning | undefined): boolean {
  return first?.page === 0 && first.at === 0;
}

/** In the order of the book, each place once. */
function beginningsOf(contents: readonly ContentsEntry[], pages: readonly SpinePage[]): readonly Beginning[] {
  const places = new Map<string, Beginning>();
  const index = new Map(pages.map(({ path }, page) => [path, page]));
  const add = (entries: readonly ContentsEntry[], isTop: boolean): void => {
    for (const { label, place, inside } of entries) {
      const page = place && index.get(place.path);
      // A section inside a chapter has an entry too, with its place in the chapter's file.
      if (page !== undefined && (isTop || place?.fragment === undefined)) {
        const at = place?.fragment === undefined ? 0 : pages[page]!.placeOf(place.fragment);
        const key = `${page} ${at}`;
        const { fragment } = place!;
        if (!places.has(key))
          places.set(key, { page, at, label, ...(fragment !== undefined && { fragment }) });
      }
      add(inside, false);
    }
  };
  add(chaptersIn(contents), true);
  return [...places.values()].sort((a, b) => a.page - b.page || a.at - b.at);
}

/** Some tables have the book itself as their only entry, with the chapters inside. */
function chaptersIn(contents: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const [first] = contents;
  return contents.length === 1 && first!.inside.length > 0
    ? [{ ...first!, inside: [] }, ...chaptersIn(first!.inside)]
    : contents;
}

function between(pages: readonly SpinePage[], from: Beginning, to: Beginning | undefined): string {
  const last = to === undefined ? pages.length - 1 : to.page;
  return pages
    .slice(from.page, last + 1)
    .map((page, index) => {
      const number = from.page + index;
      const start = number === from.page ? from.at : 0;
      if (to === undefined || number < to.page) return page.part(start);
      return to.at === 0 ? '' : page.part(start, to.at);
    })
    .filter((html) => html !== '')
    .join('\n');
}

type Lettered = EpubChapter & { readonly letters: string };

/** What is only a heading begins the next chapter, as on the page before the chapters of a part. */
function withHeadings(chapters: readonly Lettered[]): readonly EpubChapter[] {
  const found: EpubChapter[] = [];
  let waiting: EpubChapter | undefined;
  for (const { letters, ...chapter } of chapters) {
    const joined: EpubChapter = waiting
      ? { ...chapter, part: waiting.part, html: `${waiting.html}\n${chapter.html}` }
      : chapter;
    const isHeading = chapter.title !== undefined && letters === lettersOf(chapter.title);
    waiting = isHeading ? joined : undefined;
    if (!waiting) found.push(joined);
  }
  if (waiting) found.push(waiting);
  return found;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** What a page says beside what the book says about itself. A title page says nothing more. */
function without(names: readonly string[], letters: string): string {
  return names.reduce((left, name) => left.replace(name, ''), letters);
}
