import { Problem } from '../../../problem.ts';
import { escapeHtml } from '../html-text.ts';
import { type ExtractedPart, MOST_HTML } from '../document.ts';
import type { Zip } from '../zip.ts';
import { findChapters } from './epub-chapters.ts';
import { readContents } from './epub-contents.ts';
import { type EpubDetails, readPackage } from './epub-package.ts';

/** Raise it whenever other HTML is taken out of the same file. */
export const EPUB_EXTRACTOR = 'epub 1';

/** A collection of laws has hundreds. Each becomes an article. */
const MOST_CHAPTERS = 1_000;

export interface ReadEpub {
  readonly title?: string;
  readonly chapters: readonly ExtractedPart[];
}

/**
 * The chapters of a book as fragments of HTML. Each begins with what the book says about itself, in
 * elements that show nothing.
 * @throws Problem `document-broken`, `document-encrypted`, `document-too-large`,
 *   `document-without-text`, `markup-too-deep`, `too-many-elements`
 */
export function readEpub(zip: Zip): ReadEpub {
  const book = readPackage(zip);
  const chapters = findChapters(zip, book, readContents(zip, book));
  if (chapters.length === 0) throw new Problem('document-without-text');
  const length = chapters.reduce((sum, { html }) => sum + html.length, 0);
  if (length > MOST_HTML || chapters.length > MOST_CHAPTERS) throw new Problem('document-too-large');
  const head = headOf(book.details);
  return {
    ...(book.details.title !== undefined && { title: book.details.title }),
    chapters: chapters.map(({ html, ...chapter }) => ({ ...chapter, html: head + html })),
  };
}

/** The names that the reader of HTML knows. */
function headOf({ title, author, publisher, date, rights }: EpubDetails): string {
  const metas = [
    ['dcterms.ispartof', title],
    ['author', author],
    ['og:site_name', publisher],
    ['datepublished', date && dayOf(date)],
    ['dcterms.rights', rights],
  ] as const;
  return metas
    .filter(([, content]) => content)
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content!)}">\n`)
    .join('');
}

/** A year without a day, or a time without need, is no date of an article. */
function dayOf(date: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
}
