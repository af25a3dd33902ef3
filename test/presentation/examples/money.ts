import type { Estimate, TargetEstimate } from '../../../src/translation/pricing/estimate.ts';
import type { ArticleCosts } from '../../../src/translation/pricing/pricing.ts';

export function examplePrice(target: string, change: Partial<TargetEstimate> = {}): TargetEstimate {
  return {
    target,
    engine: 'deepl',
    characters: 1_234,
    requests: 1,
    missing: 3,
    missingTitle: false,
    total: 12,
    fits: true,
    savedCharacters: 0,
    ...change,
  };
}

export function exampleMoney(
  targets: readonly TargetEstimate[],
  change: Partial<Estimate> = {},
): ArticleCosts {
  const sum = (of: (target: TargetEstimate) => number) =>
    targets.reduce((total, target) => total + of(target), 0);
  const estimate = {
    targets,
    characters: sum((target) => target.characters),
    requests: sum((target) => target.requests),
    fits: true,
    budget: null,
    ...change,
  };
  return { estimate, bills: [] };
}
