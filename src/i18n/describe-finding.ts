import type { Translate } from './words.ts';

/** A quality warning as it is described: its kind, and what differs on each side. */
interface DescribedFinding {
  readonly kind: string;
  readonly expected?: string;
  readonly found?: string;
}

/** `Look at the number (10,5 → 15.5)`; what is missing on a side is left out. */
export function describeFinding({ kind, expected, found }: DescribedFinding, t: Translate): string {
  const differs = [expected, found].filter((each) => each !== undefined).join(' → ');
  return `${t(`finding.${kind}`)}${differs === '' ? '' : ` (${differs})`}`;
}
