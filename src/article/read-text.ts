import { splitIntoParagraphs } from '../text/paragraphs/paragraphs.ts';
import { repair } from '../text/repair/repair.ts';
import { type SplitText, traced } from '../text/traced-text.ts';

/** Reads plain text: its characters repaired, its lines made paragraphs. */
export function readText(text: string): SplitText {
  return splitIntoParagraphs(repair(traced(text)));
}

/** A name or a title as it is shown: its characters made whole, its white space single. */
export function oneLine(text: string): string {
  return repair(traced(text)).text.replace(/\s+/g, ' ').trim();
}
