import { onlyInput } from '../../article/documents/unpack-source.ts';
import { Problem } from '../../problem.ts';
import { requireOtherLanguages } from '../../text/language-tag.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { findSource, type SourceOptions } from '../find-source.ts';
import { inAssembly } from '../in-assembly.ts';
import { showPreviews } from '../show-previews.ts';
import { storedFigures } from '../stored-figures.ts';
import { printJson } from '../terminal/print-json.ts';
import { translateIfAsked } from '../translate-with-progress.ts';

export interface ReviseOptions extends SourceOptions {
  readonly targets?: readonly string[];
  /** Only shows the preview. */
  readonly preview?: true;
  readonly json?: true;
}

/**
 * Replaces an article's source by a new revision. With targets, what it lacks is translated
 * immediately; without them, nothing is sent.
 */
export async function revise(
  deps: CommandDeps,
  { id, from }: { readonly id: string; readonly from: string },
  options: ReviseOptions,
): Promise<number> {
  const { io, t } = deps;
  const { targets, json } = options;
  const source = await findSource(from, io);
  let kept = t('cli.revise.interrupted');
  const work = async (assembly: Assembly): Promise<number> => {
    const { services } = assembly;
    const before = await services.articles.get(id);
    if (!before) throw new Problem('article-not-found', { id });
    requireOtherLanguages(targets ?? [], before.sourceLanguage);
    const input = onlyInput(await source.read(assembly, options));
    if (options.preview) {
      const { sourceLanguage, url } = before;
      const details = { ...(url !== undefined && { url }), ...input.details };
      const wanted = { ...input, sourceLanguage, details, ...(targets && { targets }) };
      return showPreviews(deps, assembly, { inputs: [wanted], isBook: false }, options);
    }
    // From here on, an interruption cannot say whether there is a new revision.
    kept = t('cli.interrupted');
    const { article, changed } = await services.intake.replace(id, input);
    kept = t('cli.translate.interrupted', { id });
    const figures = await storedFigures(assembly, id);
    if (article.revision > before.revision) io.stderr.write(`${t('cli.revise.revised', figures)}\n`);
    else io.stderr.write(`${t(changed ? 'cli.revise.described' : 'cli.revise.same', figures)}\n`);
    try {
      return await translateIfAsked(deps, assembly, id, targets);
    } finally {
      // There is a new revision, even if its translation failed.
      if (json) printJson(io, await services.reading.read(id));
    }
  };
  return inAssembly(deps, work, () => kept);
}
