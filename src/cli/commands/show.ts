import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandParts } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { readArticle } from '../read-article.ts';
import { columnWidth, inColumns } from '../terminal/show-in-columns.ts';
import { stacked } from '../terminal/show-stacked.ts';

export interface ShowOptions {
  readonly targets?: readonly string[];
  readonly json?: true;
}

/** Columns where the terminal is wide enough for all of them, else each paragraph followed by its translations. */
export async function show(parts: CommandParts, id: string, options: ShowOptions): Promise<number> {
  const { targets, json } = options;
  const article = await inAssembly(parts, (assembly) => readArticle(assembly, id, targets));
  if (json) printJson(parts.io, article);
  else parts.io.stdout.write(layOut(parts, article));
  return 0;
}

function layOut({ io, words }: CommandParts, article: ParallelArticle): string {
  const { stdout } = io;
  if (!stdout.isTTY) return stacked(article, words);
  const width = columnWidth(stdout.columns, article);
  return width === undefined
    ? stacked(article, words, stdout.columns)
    : inColumns(article, words, width, stdout);
}
