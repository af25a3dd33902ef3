import { splitIntoParagraphs } from '../text/paragraphs/paragraphs.ts';
import { repair } from '../text/repair/repair.ts';
import { traced } from '../text/traced.ts';
import type { SplitText } from '../text/traced-text.ts';

/** Reads plain text: its characters repaired, its lines made paragraphs. */
export function readText(text: string): SplitText {
  return splitIntoParagraphs(repair(traced(text)));
}
