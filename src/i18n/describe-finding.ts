import type { Translate } from './words.ts';

/** The parts of a quality warning that are described: its kind, and the difference on each side. */
interface DescribedFinding {
  readonly kind: string;
  readonly expected?: string;
  readonly found?: string;
}

/** `Look at the number (10,5 → 15.5)`. A side without a value is left out. */
export function describeFinding({ kind, expected, found }: DescribedFinding, t: Translate): string {
  const differs = [expected, found].filter((each) => each !== undefined).join(' → ');
  return `${t(`finding.${kind}`)}${differs === '' ? '' : ` (${differs})`}`;
}
