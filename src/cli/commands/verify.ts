import type { CommandDeps, VerifyReport } from '../command-deps.ts';
import { engineName } from '../../i18n/engine-name.ts';
import { printable } from '../terminal/printable.ts';
import { printJson } from '../terminal/print-json.ts';
import { whileWatching } from '../while-watching.ts';

/** Checks the whole store, and reports what is wrong. */
export async function verify(deps: CommandDeps, options: { readonly json?: true }): Promise<number> {
  const { io, t } = deps;
  const labels = { check: t('cli.verify.checking') };
  const work = (watch: Parameters<CommandDeps['verifyStore']>[0]) => deps.verifyStore(watch);
  const report = await whileWatching(deps, labels, work, t('cli.interrupted'));
  if (options.json) printJson(io, report);
  else for (const line of describe(report, deps)) io.stdout.write(`${printable(line)}\n`);
  return report.faults.length === 0 ? 0 : 1;
}

function describe({ place, faults, tables, ledger }: VerifyReport, { t }: CommandDeps): readonly string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    ...ledger.map(({ engine, ...sum }) => t('cli.verify.ledger', { engine: engineName(engine), ...sum })),
    ...faults.map(({ kind, ...values }) => t(`cli.verify.fault.${kind}`, values)),
    faults.length === 0
      ? t('cli.verify.sound', { place, rows, tables: tables.length })
      : t('cli.verify.broken', { place, faults: faults.length }),
  ];
}
