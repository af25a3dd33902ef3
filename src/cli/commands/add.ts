import type { ArticleInput } from '../../article/intake.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { findSource, type SourceOptions } from '../find-source.ts';
import { storedFigures } from '../stored-figures.ts';
import { translateIfAsked } from '../translate-with-progress.ts';
import { previewed } from '../terminal/show-preview.ts';

export interface AddOptions extends SourceOptions {
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  /** The text is never sent to an engine on another machine. */
  readonly confidential?: true;
  /** Only shows the preview. */
  readonly preview?: true;
  readonly json?: true;
}

/**
 * Adds a file, a page or standard input. With targets, it is translated immediately; without them,
 * nothing is sent.
 */
export async function add(deps: CommandDeps, from: string, options: AddOptions): Promise<number> {
  // An absent file is reported before a store is created for it.
  const source = await findSource(from, deps.io);
  let kept = deps.t('cli.add.interrupted');
  const work = async (assembly: Assembly): Promise<number> => {
    const input = withWishes(await source.read(assembly, options), options);
    if (options.preview) return preview(deps, assembly, input, options);
    // From here on, an interruption cannot say whether the article was added.
    kept = deps.t('cli.interrupted');
    const { article } = await assembly.services.intake.add(input);
    kept = deps.t('cli.translate.interrupted', { id: article.id });
    const figures = await storedFigures(assembly, article.id);
    deps.io.stderr.write(`${deps.t('cli.add.added', figures)}\n`);
    if (!options.json) deps.io.stdout.write(`${article.id}\n`);
    try {
      return await translateIfAsked(deps, assembly, article.id, options.targets);
    } finally {
      // The article was added, even if its translation failed.
      if (options.json) printJson(deps.io, await assembly.services.reading.read(article.id));
    }
  };
  return inAssembly(deps, work, () => kept);
}

/**
 * Shows how a source would be read, and what its translation would cost. Adds nothing and sends
 * nothing.
 */
async function preview(
  { io, t }: CommandDeps,
  { services }: Assembly,
  input: ArticleInput,
  { json }: AddOptions,
): Promise<number> {
  const seen = await services.drafting.previewWithPrice(input);
  if (json) printJson(io, seen);
  else io.stdout.write(previewed(seen, t, io.stdout.isTTY ? io.stdout.columns : undefined));
  return 0;
}

function withWishes(
  input: ArticleInput,
  { sourceLanguage, targets, confidential }: AddOptions,
): ArticleInput {
  return {
    ...input,
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(targets !== undefined && { targets }),
    details: { ...input.details, ...(confidential && { confidential }) },
  };
}
