import type { ArticleDetails } from '../article.ts';
import type { Intake, SourceInput } from '../intake.ts';
import { Problem } from '../../problem.ts';

export type DescribedInput = SourceInput & { readonly details: ArticleDetails };

/** What a person or a program brings: a text, or the chapters of a book. */
export interface BroughtInputs {
  readonly inputs: readonly DescribedInput[];
  readonly isBook: boolean;
  /** Of the book. */
  readonly bookTitle?: string;
}

/**
 * The sources in a document. A title that is given with a book is the book's: its chapters have
 * their own.
 * @throws Problem as `Intake.unpack`
 */
export async function unpackSource(
  intake: Pick<Intake, 'unpack'>,
  bytes: Uint8Array,
  { title, details = {} }: { readonly title?: string | undefined; readonly details?: ArticleDetails },
): Promise<BroughtInputs> {
  const { kind, sources, title: own } = await intake.unpack(bytes);
  const isBook = kind === 'epub';
  const bookTitle = title ?? own;
  const named = isBook && title !== undefined ? { partOf: title, ...details } : details;
  return {
    inputs: sources.map((source) => ({
      ...source,
      ...(!isBook && title !== undefined && { title }),
      details: named,
    })),
    isBook,
    ...(isBook && bookTitle !== undefined && { bookTitle }),
  };
}

/** @throws Problem `document-is-book` */
export function onlyInput({ inputs, isBook }: BroughtInputs): DescribedInput {
  if (isBook) throw new Problem('document-is-book', { chapters: inputs.length });
  return inputs[0]!;
}
