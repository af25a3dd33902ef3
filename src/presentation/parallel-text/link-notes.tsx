import type { ParallelArticle } from '../../translation/parallel-article.ts';

/**
 * The addresses that a text links to (as its HTML writes them), each with its number. In print they
 * are listed below the text.
 */
export type LinkNotes = ReadonlyMap<string, number>;

const LINK = /<a href="([^"]*)"/g;

/**
 * Numbers the addresses in reading order of the columns, each address once.
 * @param columns BCP 47
 */
export function linkNotes(
  { paragraphs, sourceLanguage }: ParallelArticle,
  columns: readonly string[],
): LinkNotes {
  const written = paragraphs.flatMap(({ source, translations }) =>
    columns.map((tag) => (tag === sourceLanguage ? source.html : translations[tag]?.html) ?? ''),
  );
  const addresses = new Set(
    written.flatMap((html) => [...html.matchAll(LINK)].map(([, address]) => address!)),
  );
  return new Map([...addresses].map((address, index) => [address, index + 1]));
}

/** @param html a paragraph's sanitised inline markup */
export function numberLinks(html: string, notes: LinkNotes): string {
  return html.replace(LINK, (link, address: string) => {
    const note = notes.get(address);
    return note === undefined ? link : `<a data-note="${note}" href="${address}"`;
  });
}

export function LinkNoteList({ notes }: { readonly notes: LinkNotes }) {
  if (notes.size === 0) return null;
  return (
    <ol class="notes on-paper">
      {[...notes.keys()].map((address) => (
        <li key={address}>{unescaped(address)}</li>
      ))}
    </ol>
  );
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_reference, name: string) => REFERENCES[name]!);
}
