import { missingReasons } from '../translation/reading/missing-reasons.ts';
import type {
  TargetOutcome,
  TranslateOptions,
  TranslationProgress,
} from '../translation/translating/translating.ts';
import { whatFits } from '../translation/pricing/what-fits.ts';
import { describeWhatFits } from './describe-estimate.ts';
import { missingReason } from './terminal/labels.ts';
import type { Assembly, CommandDeps } from './command-deps.ts';
import { createProgress } from './terminal/progress.ts';

/**
 * Translates the missing paragraphs and the title, and shows progress on stderr. At the end it writes
 * a line for each language and each reason why some are still missing. Returns the outcome of every
 * target, also of those that were complete before.
 */
export async function translateWithProgress(
  deps: CommandDeps,
  assembly: Assembly,
  id: string,
  targets?: readonly string[],
  options: Pick<TranslateOptions, 'upgrade'> = {},
): Promise<readonly TargetOutcome[]> {
  const { io, t } = deps;
  const { services } = assembly;
  const progress = createProgress(io.stderr);
  const query = targets && { targets };
  const before = await services.reading.read(id, query);
  const reported = new Set<string>();
  const report = ({ target, translated, total, billedCharacters, failure }: TranslationProgress) => {
    reported.add(target);
    const notes = [
      ...(billedCharacters > 0 ? [t('money.characters', { count: billedCharacters })] : []),
      ...(failure === undefined ? [] : [missingReason(t, failure)]),
    ];
    progress.update(target, translated, total, notes);
  };
  // The first answer of a slow engine may take long, so the first figures are shown now.
  const reportFirst = () => {
    for (const [target, { translated, total }] of Object.entries(before.coverage)) {
      if (translated < total && !reported.has(target))
        report({ target, translated, total, billedCharacters: 0 });
    }
  };
  const ended: TargetOutcome[] = [];
  let isNeeded = false;
  try {
    for (const step of await stepsOf(deps, assembly, { id, targets, ...options })) {
      const { needed, finished } = await services.translating.translate(id, step, {
        ...options,
        onProgress: report,
      });
      isNeeded ||= needed;
      reportFirst();
      ended.push(...(await finished));
    }
  } finally {
    progress.end();
  }
  if (!isNeeded) io.stderr.write(`${t('cli.translate.nothing')}\n`);
  const after = await services.reading.read(id, query);
  for (const { target, translated, total, reason: why } of ended) {
    if (translated === total) {
      if (why !== undefined) {
        const values = { target, reason: missingReason(t, why) };
        io.stderr.write(`sejajar: ${t('cli.translate.missing-title', values)}\n`);
      }
      continue;
    }
    for (const { reason, paragraphs } of missingReasons(after, target)) {
      const values = { target, missing: paragraphs, count: total, reason: missingReason(t, reason) };
      io.stderr.write(`sejajar: ${t('cli.translate.missing', values)}\n`);
    }
  }
  const untouched = { billedCharacters: 0, requests: 0 };
  return Object.entries(after.coverage).map(
    ([target, covered]) =>
      ended.find((outcome) => outcome.target === target) ?? { target, ...covered, ...untouched },
  );
}

interface Order extends Pick<TranslateOptions, 'upgrade'> {
  readonly id: string;
  readonly targets: readonly string[] | undefined;
}

/**
 * First the languages that the budget is enough for, then the others: at the same time, each could
 * get a part. `undefined` stands for the article's own languages.
 */
async function stepsOf(
  { io, t }: CommandDeps,
  { services }: Assembly,
  { id, targets, upgrade = false }: Order,
): Promise<readonly (readonly string[] | undefined)[]> {
  if ((await services.pricing.budget()) === null) return [targets];
  const cost = await services.pricing.estimate(id, targets, { upgrade });
  const { fitting, others } = whatFits(cost);
  if (cost.fits || fitting.length === 0) return [targets];
  if (!upgrade) for (const line of describeWhatFits(cost, t)) io.stderr.write(`${line}\n`);
  const first = cost.targets.map(({ target }) => target).filter((target) => !others.includes(target));
  return [first, others];
}

/** With targets, the exit code says whether they are complete; without them, nothing is sent. */
export async function translateIfAsked(
  deps: CommandDeps,
  assembly: Assembly,
  id: string,
  targets: readonly string[] | undefined,
): Promise<number> {
  if (targets === undefined) return 0;
  const outcomes = await translateWithProgress(deps, assembly, id, targets);
  return outcomes.every(({ translated, total }) => translated === total) ? 0 : 1;
}
