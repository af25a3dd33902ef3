import { Problem } from '../../problem.ts';
import { CommandFailure } from '../command-failure.ts';
import type { CommandDeps } from '../command-deps.ts';
import { inAssembly } from '../in-assembly.ts';
import { askAtTerminal } from '../terminal/ask-at-terminal.ts';
import { printable } from '../terminal/printable.ts';

export interface DeleteOptions {
  readonly yes?: true;
}

/** Deletes an article, as its page does: softly. A person at a terminal is asked first. */
export async function deleteArticle(deps: CommandDeps, id: string, { yes }: DeleteOptions): Promise<number> {
  const { io, t } = deps;
  if (!yes && !(io.stdin.isTTY && io.stderr.isTTY)) throw new CommandFailure('cli.delete.needs-yes');
  return inAssembly(deps, async ({ services }) => {
    const article = await services.articles.get(id);
    if (!article) throw new Problem('article-not-found', { id });
    const values = { id, title: printable(article.title) };
    if (!yes && !(await askAtTerminal(t('cli.delete.ask', values), t('cli.delete.yes'), io))) {
      io.stderr.write(`${t('cli.delete.kept', values)}\n`);
      return 1;
    }
    if (!(await services.articles.remove(id))) throw new Problem('article-not-found', { id });
    io.stderr.write(`${t('cli.delete.deleted', values)}\n`);
    return 0;
  });
}
