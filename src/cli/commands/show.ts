import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { readArticle } from '../read-article.ts';
import { columnWidth, inColumns } from '../terminal/show-in-columns.ts';
import type { ShownArticle } from '../terminal/shown-article.ts';
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
  await inAssembly(deps, async (assembly) => {
    const article = await readArticle(assembly, id, targets);
    if (json) printJson(deps.io, article);
    else deps.io.stdout.write(layOut(deps, await withSuggestions(assembly, article)));
  });
  return 0;
}

async function withSuggestions({ services }: Assembly, article: ParallelArticle): Promise<ShownArticle> {
  const found = article.targetLanguages.map(async (target) => {
    const { items } = await services.suggesting.suggest(article.id, { target, reader: 'writer' });
    return [target, new Map(items.map((each) => [each.paragraph, each.suggestions]))] as const;
  });
  return { ...article, suggestions: Object.fromEntries(await Promise.all(found)) };
}

function layOut({ io, t }: CommandDeps, article: ShownArticle): string {
  const { stdout } = io;
  if (!stdout.isTTY) return stacked(article, t);
  const width = columnWidth(stdout.columns, article);
  return width === undefined ? stacked(article, t, stdout.columns) : inColumns(article, t, width, stdout);
}
