import { missingReasons } from '../translation/reading/missing-reasons.ts';
import type {
  TargetOutcome,
  TranslateOptions,
  TranslationProgress,
} from '../translation/translating/translating.ts';
import { missingReason } from './terminal/labels.ts';
import type { Assembly, CommandDeps } from './command-deps.ts';
import { createProgress } from './terminal/progress.ts';

/**
 * Translates the missing paragraphs and the title, and shows progress on stderr. At the end it writes
 * a line for each language and each reason why some are still missing. Returns the outcome of every
 * target, also of those that were complete before.
 */
export async function translateWithProgress(
  { io, t }: CommandDeps,
  { services }: Assembly,
  id: string,
  targets?: readonly string[],
  options: Pick<TranslateOptions, 'upgrade'> = {},
): Promise<readonly TargetOutcome[]> {
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
  const { needed, finished } = await services.translating.translate(id, targets, {
    ...options,
    onProgress: report,
  });
  // The first answer of a slow engine may take long, so the first figures are shown now.
  for (const [target, { translated, total }] of Object.entries(before.coverage)) {
    if (translated < total && !reported.has(target))
      report({ target, translated, total, billedCharacters: 0 });
  }
  const ended = await finished.finally(() => progress.end());
  if (!needed) io.stderr.write(`${t('cli.translate.nothing')}\n`);
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
