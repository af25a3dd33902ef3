import { isNumbered } from '../../text/paragraphs/headings.ts';
import type { Adjustable, LeftOutPart, ParsedParagraph } from '../reading.ts';

/**
 * Leaves out a paragraph. Its repairs are then outside all paragraphs. `undefined` for the only
 * paragraph.
 */
export function leaveOut(
  reading: Adjustable,
  index: number,
  reason: 'furniture' | 'person',
): Adjustable | undefined {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined || reading.paragraphs.length === 1) return undefined;
  const part: LeftOutPart = {
    at: paragraph.origins[0]!,
    text: paragraph.marker === undefined ? paragraph.text : `${paragraph.marker} ${paragraph.text}`,
    reason,
    read: () => ({ paragraphs: [paragraph], repairs: [] }),
  };
  return {
    paragraphs: withTitleBehind(reading.paragraphs.toSpliced(index, 1), index),
    repairs: inOrder([...reading.repairs, ...paragraph.repairs]),
    leftOut: inOrder([...reading.leftOut, part]),
  };
}

/** Makes paragraphs of the part at `at` that is left out. */
export function takeIn(reading: Adjustable, at: number): Adjustable | undefined {
  const part = reading.leftOut.find((each) => each.at === at);
  const { paragraphs: found, repairs } = part?.read() ?? { paragraphs: [], repairs: [] };
  if (found.length === 0) return undefined;
  const behind = reading.paragraphs.findIndex(({ origins }) => origins[0]! > at);
  const index = behind < 0 ? reading.paragraphs.length : behind;
  const hasTitle = reading.paragraphs.some(({ role }) => role === 'title');
  const taken = found.map((paragraph): ParsedParagraph =>
    hasTitle && paragraph.role === 'title' ? { ...paragraph, role: 'heading' } : paragraph,
  );
  const own = new Set(found.flatMap((paragraph) => paragraph.repairs));
  return {
    paragraphs: reading.paragraphs.toSpliced(index, 0, ...taken),
    repairs: inOrder([...reading.repairs.filter((repair) => !own.has(repair)), ...repairs]),
    leftOut: reading.leftOut.filter((each) => each !== part),
  };
}

/**
 * A heading that comes first now is the title, as it would be in a text that begins with it: what
 * was left out before it was taken for the title, or for a text without one.
 * @param index where the paragraph was that is left out
 */
function withTitleBehind(paragraphs: readonly ParsedParagraph[], index: number): readonly ParsedParagraph[] {
  const first = paragraphs.findIndex(({ role }) =>
    ['title', 'heading', 'paragraph', 'list-item'].includes(role),
  );
  const heading = paragraphs[first];
  const isTitle = heading?.role === 'heading' && first >= index && !isNumbered(heading.text);
  return isTitle && paragraphs.every(({ role }) => role !== 'title')
    ? paragraphs.with(first, { ...heading, role: 'title' })
    : paragraphs;
}

function inOrder<Placed extends { readonly at: number }>(placed: readonly Placed[]): readonly Placed[] {
  return placed.toSorted((one, other) => one.at - other.at);
}
