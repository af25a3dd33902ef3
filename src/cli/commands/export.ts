import { EXPORT_FORMATS, type ExportFormat } from '../../interchange/export-formats.ts';
import type { CommandDeps } from '../command-deps.ts';
import { writeOutput } from '../files.ts';
import { inAssembly } from '../in-assembly.ts';
import { readArticle } from '../read-article.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly output?: string;
  readonly targets?: readonly string[];
}

/** Writes an article with its translations to a file or to standard output. */
export async function exportArticle(
  deps: CommandDeps,
  id: string,
  { format, output, targets }: ExportOptions,
): Promise<number> {
  const article = await inAssembly(deps, (assembly) => readArticle(assembly, id, targets));
  const write = await EXPORT_FORMATS[format]();
  await writeOutput(output, write(article), deps.io);
  return 0;
}
