import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { readArticle } from '../read-article.ts';
import { columnWidth, inColumns } from '../terminal/show-in-columns.ts';
import { stacked } from '../terminal/show-stacked.ts';

export interface ShowOptions {
  readonly targets?: readonly string[];
  readonly json?: true;
}

/**
 * Shows columns if the terminal is wide enough, otherwise each paragraph followed by its
 * translations.
 */
export async function show(deps: CommandDeps, id: string, options: ShowOptions): Promise<number> {
  const { targets, json } = options;
  const article = await inAssembly(deps, (assembly) => readArticle(assembly, id, targets));
  if (json) printJson(deps.io, article);
  else deps.io.stdout.write(layOut(deps, article));
  return 0;
}

function layOut({ io, t }: CommandDeps, article: ParallelArticle): string {
  const { stdout } = io;
  if (!stdout.isTTY) return stacked(article, t);
  const width = columnWidth(stdout.columns, article);
  return width === undefined ? stacked(article, t, stdout.columns) : inColumns(article, t, width, stdout);
}
