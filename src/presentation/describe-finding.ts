import type { Finding } from '../translation/checks/finding.ts';
import type { Translate } from './words.ts';

/** `Look at the number (10,5 → 15.5)`; what is missing on a side is left out. */
export function describeFinding({ kind, expected, found }: Finding, t: Translate): string {
  const differs = [expected, found].filter((each) => each !== undefined).join(' → ');
  return `${t(`finding.${kind}`)}${differs === '' ? '' : ` (${differs})`}`;
}
