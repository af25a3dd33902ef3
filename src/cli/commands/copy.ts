import type { CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { showTable } from '../terminal/show-table.ts';
import { whileWatching } from '../while-watching.ts';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly json?: true;
}

/** Copies a whole store to another database, or continues such a copy. */
export async function copy(deps: CommandDeps, { from, to, json }: CopyOptions): Promise<number> {
  const { io, t } = deps;
  const labels = { copy: t('cli.copy.copying'), check: t('cli.copy.checking') };
  const work = (watch: Parameters<CommandDeps['copyStore']>[2]) => deps.copyStore(from, to, watch);
  const report = await whileWatching(deps, labels, work, t('cli.copy.interrupted'));
  if (json) printJson(io, report);
  else {
    const rows = report.tables.map(({ table, rows, written, same }) => [
      table,
      t('cli.copy.rows', { rows }),
      t('cli.copy.written', { written }),
      same ? t('cli.copy.same') : t('cli.copy.differs'),
    ]);
    io.stdout.write(showTable(rows, io.stdout));
  }
  const places = { from: report.from, to: report.to };
  io.stderr.write(`${report.same ? t('cli.copy.done', places) : t('cli.copy.failed', places)}\n`);
  return report.same ? 0 : 1;
}
