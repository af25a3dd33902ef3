import { toListedArticle } from '../../translation/listing/listed-article.ts';
import type { TitledEntry } from '../../translation/titled-articles.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps, Terminal } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { printable } from '../terminal/printable.ts';
import { showTable } from '../terminal/show-table.ts';

const PAGE = 100;
type ArticlePage = Awaited<ReturnType<Assembly['services']['articles']['list']>>;

export async function list(deps: CommandDeps, options: { readonly json?: true }): Promise<number> {
  return inAssembly(deps, async (assembly) => {
    const entries = await allEntries(assembly);
    const { targetLanguages } = assembly.settings;
    if (options.json) {
      const items = entries.map((entry) => toListedArticle(entry, targetLanguages));
      printJson(deps.io, { items, next: null });
    } else if (entries.length > 0) deps.io.stdout.write(table(entries, deps.io));
    else deps.io.stderr.write(`${deps.t('cli.list.empty')}\n`);
    return 0;
  });
}

async function allEntries({ services, settings }: Assembly): Promise<readonly TitledEntry[]> {
  const entries: TitledEntry[] = [];
  let cursor: string | undefined;
  do {
    const page: ArticlePage = await services.articles.list({
      reader: 'writer',
      limit: PAGE,
      targets: settings.targetLanguages,
      ...(cursor !== undefined && { cursor }),
    });
    entries.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return entries;
}

function table(entries: readonly TitledEntry[], { stdout }: Terminal): string {
  const rows = entries.map(({ id, createdAt, title, translated, total }) => [
    id,
    createdAt.slice(0, 10),
    Object.entries(translated)
      .map(([target, count]) => `${target} ${count}/${total}`)
      .join(' '),
    printable(title),
  ]);
  return showTable(rows, stdout);
}
