import type { Translate } from './words.ts';

/** The parts of a quality warning that are described: its kind, and the difference on each side. */
interface DescribedFinding {
  readonly kind: string;
  readonly expected?: string;
  readonly found?: string;
}

/** A whole sentence would hide the other warnings, and the text stands beside them. */
const LONGEST = 60;

/** `Look at the number (10,5 → 15.5)`. A side without a value is left out, a long one is shortened. */
export function describeFinding({ kind, expected, found }: DescribedFinding, t: Translate): string {
  const sides = [expected, found].filter((each) => each !== undefined);
  const differs = sides.map(shortened).join(' → ');
  return `${t(`finding.${kind}`)}${differs === '' ? '' : ` (${differs})`}`;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, space > 0 ? space : LONGEST)}…`;
}
