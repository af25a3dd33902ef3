import type { ParallelArticle } from '../translation/parallel-article.ts';

/** Writes an article with its translations in one format. */
export type WriteArticle = (article: ParallelArticle) => string | Uint8Array;

/**
 * The formats that an article can be exported in. A new format is its file and one line here.
 * A writer is loaded when it is first used, so that it does not slow down the start of the program.
 */
export const EXPORT_FORMATS = {
  json: async () => (await import('./json.ts')).writeJson,
} satisfies Readonly<Record<string, () => Promise<WriteArticle>>>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
