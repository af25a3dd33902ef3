import type { Estimate } from './estimate.ts';

interface WhatFits {
  readonly fitting: readonly string[];
  readonly others: readonly string[];
}

/**
 * The languages that would be translated, in their order: those that this month's budget is enough
 * for, and the others.
 */
export function whatFits({ targets, budget }: Estimate): WhatFits {
  const limit = budget?.left ?? Infinity;
  const fitting: string[] = [];
  const others: string[] = [];
  let left = limit;
  for (const { target, engine, missing, characters, fits } of targets) {
    if (engine === null || missing === 0) continue;
    // An engine that does not bill takes what the budget does not allow.
    const isFree = fits && characters > limit;
    const isAllowed = isFree || characters <= left;
    (isAllowed ? fitting : others).push(target);
    if (isAllowed && !isFree) left -= characters;
  }
  return { fitting, others };
}
