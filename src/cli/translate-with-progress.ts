import type { TargetOutcome } from '../translation/services.ts';
import { missingReason } from './labels.ts';
import type { Assembly, CommandParts } from './parts.ts';
import { createProgress } from './progress.ts';

/**
 * Translates on, with its progress on stderr and a line for each language that is not complete in the end. Gives the outcome of every
 * target, those that lacked nothing included.
 */
export async function translateWithProgress(
  { io, words }: CommandParts,
  { services }: Assembly,
  id: string,
  targets?: readonly string[],
): Promise<readonly TargetOutcome[]> {
  const progress = createProgress(io.stderr);
  const { needed, finished } = await services.translating.translate(id, targets, (state) => {
    progress.update(state.target, state.translated, state.total);
  });
  const ended = await finished.finally(() => progress.end());
  if (!needed) io.stderr.write(`${words('cli.translate.nothing')}\n`);
  for (const { target, translated, total, reason = 'interrupted' } of ended) {
    if (translated === total) continue;
    const values = { target, missing: total - translated, total, reason: missingReason(words, reason) };
    io.stderr.write(`sejajar: ${words('cli.translate.missing', values)}\n`);
  }
  const { coverage } = await services.reading.read(id, targets && { targets });
  const untouched = { billedCharacters: 0, requests: 0 };
  return Object.entries(coverage).map(
    ([target, covered]) =>
      ended.find((outcome) => outcome.target === target) ?? { target, ...covered, ...untouched },
  );
}
