import type { Estimate } from '../translation/estimate.ts';
import type { CommandParts } from './parts.ts';

/** What a translation would cost, a line for each language and for the whole. */
export function describeEstimate(cost: Estimate, { words }: Pick<CommandParts, 'words'>): readonly string[] {
  const lines = cost.targets.map(({ target, engine, fits: _fits, ...counts }) =>
    words(engine === null ? 'cli.estimate.no-engine' : 'cli.estimate.target', {
      target,
      engine: engine ?? '',
      ...counts,
    }),
  );
  const { characters, requests, fits, budget } = cost;
  lines.push(words('cli.estimate.total', { characters, requests }));
  if (budget) lines.push(words('cli.estimate.budget', { left: budget.left, limit: budget.limit }));
  if (!fits) lines.push(words('cli.estimate.too-dear'));
  return lines;
}
