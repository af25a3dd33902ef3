import { libraryAddress, type LibraryQuestion } from './library-address.ts';

interface LibraryPagesProps {
  readonly question: LibraryQuestion;
  /** Whether this is the first page. */
  readonly first: boolean;
  /** The cursor of the next page. */
  readonly next: string | null;
  readonly words: { readonly label: string; readonly first: string; readonly next: string };
}

/** Links to the first and the next page of the library. */
export function LibraryPages({ question, first, next, words }: LibraryPagesProps) {
  if (next === null && first) return null;
  return (
    <nav class="pages" aria-label={words.label}>
      {!first && <a href={libraryAddress(question)}>{words.first}</a>}
      {next !== null && (
        <a href={libraryAddress(question, next)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
