import type { ArticleInput } from '../../article/intake.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { findSource, type SourceOptions } from '../find-source.ts';
import { showPreviews } from '../show-previews.ts';
import { storedFigures } from '../stored-figures.ts';
import { translateIfAsked } from '../translate-with-progress.ts';

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
 * Adds a file, a page or standard input; a book becomes an article for each chapter. With targets, it
 * is translated immediately; without them, nothing is sent.
 */
export async function add(deps: CommandDeps, from: string, options: AddOptions): Promise<number> {
  // An absent file is reported before a store is created for it.
  const source = await findSource(from, deps.io);
  let kept = deps.t('cli.add.interrupted');
  const work = async (assembly: Assembly): Promise<number> => {
    const { inputs, isBook } = await source.read(assembly, options);
    const wanted = inputs.map((input) => withWishes(input, options));
    if (options.preview) return showPreviews(deps, assembly, { inputs: wanted, isBook }, options);
    // From here on, an interruption cannot say whether the article was added.
    kept = deps.t('cli.interrupted');
    const { intake, reading } = assembly.services;
    const articles = isBook ? await intake.addAll(wanted) : [(await intake.add(wanted[0]!)).article];
    for (const { id } of articles) {
      const figures = await storedFigures(assembly, id);
      deps.io.stderr.write(`${deps.t('cli.add.added', figures)}\n`);
      if (!options.json) deps.io.stdout.write(`${id}\n`);
    }
    try {
      let code = 0;
      for (const { id } of articles) {
        kept = deps.t('cli.translate.interrupted', { id });
        code = Math.max(code, await translateIfAsked(deps, assembly, id, options.targets));
      }
      return code;
    } finally {
      // They were added, even if their translation failed.
      if (options.json) {
        const read = await Promise.all(articles.map(({ id }) => reading.read(id)));
        printJson(deps.io, isBook ? { items: read, next: null } : read[0]);
      }
    }
  };
  return inAssembly(deps, work, () => kept);
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
