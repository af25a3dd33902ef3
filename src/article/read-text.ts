import { splitIntoParagraphs } from '../text/paragraphs/paragraphs.ts';
import { repair } from '../text/repair/repair.ts';
import { type SplitText, traced } from '../text/traced-text.ts';

/** Reads plain text: repairs its characters and makes paragraphs of its lines. */
export function readText(text: string): SplitText {
  return splitIntoParagraphs(repair(traced(text)));
}

/** A name or a title for display: its characters repaired, its white space single. */
export function oneLine(text: string): string {
  return repair(traced(text)).text.replace(/\s+/g, ' ').trim();
}
