import { repair } from '../text/repair/repair.ts';
import { traced } from '../text/traced.ts';

/** A name or a title as it is shown: its characters made whole, its white space single. */
export function oneLine(text: string): string {
  return repair(traced(text)).text.replace(/\s+/g, ' ').trim();
}
