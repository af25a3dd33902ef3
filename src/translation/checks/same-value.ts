import type { Amount } from './amounts.ts';

export function sameValue(left: Amount, right: Amount): boolean {
  // `3.500 prajurit` in an English text is not translated, and has a finding of its own.
  const isUntranslated = left.next !== undefined && left.next === right.next;
  if ((left.isCode || right.isCode || isUntranslated) && groupsOf(left) === groupsOf(right)) return true;
  return left.values.some((value) =>
    right.values.some((other) => Math.abs(value - other) <= Math.abs(value) * 1e-9),
  );
}

/** `10.30` and `10:30` are the same figures. */
const groupsOf = (amount: Amount) => amount.shown.replace(/[^\d]+/gu, ' ');
