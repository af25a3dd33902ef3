import { splitIntoParagraphs } from '../text/paragraphs/paragraphs.ts';
import { repair } from '../text/repair/repair.ts';
import { type SplitText, traced } from '../text/traced-text.ts';

/**
 * Reads plain text: repairs its characters and makes paragraphs of its lines.
 * @throws Problem `text-too-complex` for more than `mostRepairs`
 */
export function readText(text: string, mostRepairs = Infinity): SplitText {
  return splitIntoParagraphs(repair(traced(text), mostRepairs), mostRepairs);
}

/** A name or a title for display: its characters repaired, its white space single. */
export function oneLine(text: string): string {
  return repair(traced(text)).text.replace(/\s+/g, ' ').trim();
}
