import { engineName } from '../../i18n/engine-name.ts';
import { toUsageReport, type UsageReport } from '../../translation/pricing/usage-report.ts';
import { describeBudget, describeSum } from '../describe-estimate.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandParts } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';

/** What was spent this month, and what the engines say of it. */
export async function usage(parts: CommandParts, options: { readonly json?: true }): Promise<number> {
  const spending = await inAssembly(parts, ({ services }) => services.pricing.spending());
  const report = toUsageReport(spending);
  if (options.json) printJson(parts.io, report);
  else for (const line of describe(report, parts)) parts.io.stdout.write(`${line}\n`);
  return 0;
}

function describe(report: UsageReport, { words }: CommandParts): readonly string[] {
  const { month, billed, counted, reserved, requests, budget, engines } = report;
  const characters = (count: number) => ({ characters: words('money.characters', { count }) });
  return [
    words('cli.usage-report.billed', { month, ...describeSum({ characters: billed, requests }, words) }),
    ...(counted === billed ? [] : [words('cli.usage-report.counted', characters(counted))]),
    ...(reserved === 0 ? [] : [words('cli.usage-report.reserved', characters(reserved))]),
    budget ? describeBudget(budget, words) : words('cli.usage-report.no-budget'),
    ...engines.map((each) => engineLine(each, words)),
  ];
}

function engineLine(
  { engine, usage: used }: UsageReport['engines'][number],
  words: CommandParts['words'],
): string {
  const name = engineName(engine);
  if (used === null) return words('cli.usage-report.engine-silent', { engine: name });
  const { count, limit } = used;
  return limit === null
    ? words('cli.usage-report.engine', { engine: name, characters: words('money.characters', { count }) })
    : words('cli.usage-report.engine-limited', { engine: name, used: count, count: limit });
}
