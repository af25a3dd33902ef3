import { inAssembly } from '../in-assembly.ts';
import type { CommandDeps } from '../command-deps.ts';
import { toJson } from '../terminal/print-json.ts';
import { readArticle } from '../read-article.ts';
import { writeWhole } from '../terminal/write-whole.ts';

export interface ExportOptions {
  readonly output?: string;
  readonly targets?: readonly string[];
}

/** Writes an article with its translations, as the JSON API gives it. */
export async function exportArticle(deps: CommandDeps, id: string, options: ExportOptions): Promise<number> {
  const { output, targets } = options;
  const article = await inAssembly(deps, (assembly) => readArticle(assembly, id, targets));
  if (output === undefined || output === '-') deps.io.stdout.write(toJson(article));
  else await writeWhole(output, toJson(article));
  return 0;
}
