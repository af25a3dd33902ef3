import { formatMonth } from '../../i18n/date.ts';
import { engineName } from '../../i18n/engine-name.ts';
import { toUsageReport, type UsageReport } from '../../translation/pricing/usage-report.ts';
import { describeBudget, describeSum } from '../describe-estimate.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';

/** Reports what was spent this month, and what the engines report. */
export async function usage(deps: CommandDeps, options: { readonly json?: true }): Promise<number> {
  const spending = await inAssembly(deps, ({ services }) => services.pricing.spending());
  const report = toUsageReport(spending);
  if (options.json) printJson(deps.io, report);
  else for (const line of describe(report, deps)) deps.io.stdout.write(`${line}\n`);
  return 0;
}

function describe(report: UsageReport, { t, language }: CommandDeps): readonly string[] {
  const { billed, counted, reserved, requests, budget, engines } = report;
  const characters = (count: number) => ({ characters: t('money.characters', { count }) });
  return [
    t('cli.usage-report.billed', {
      month: formatMonth(report.month, language),
      ...describeSum({ characters: billed, requests }, t),
    }),
    ...(counted === billed ? [] : [t('cli.usage-report.counted', characters(counted))]),
    ...(reserved === 0 ? [] : [t('cli.usage-report.reserved', characters(reserved))]),
    budget ? describeBudget(budget, t) : t('cli.usage-report.no-budget'),
    ...engines.map((each) => engineLine(each, t)),
  ];
}

function engineLine({ engine, usage: used }: UsageReport['engines'][number], t: CommandDeps['t']): string {
  const name = engineName(engine);
  if (used === null) return t('cli.usage-report.engine-silent', { engine: name });
  const { count, limit } = used;
  return limit === null
    ? t('cli.usage-report.engine', { engine: name, characters: t('money.characters', { count }) })
    : t('cli.usage-report.engine-limited', { engine: name, used: count, count: limit });
}
