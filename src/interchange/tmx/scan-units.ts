/** Where a unit is written: UTF-16 code units of the file. */
export interface WrittenUnit {
  readonly at: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** Comments and CDATA hold text that only looks like units. */
const QUIET: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
]);

/**
 * Finds the units of a TMX file without parsing it, so that a broken one costs no other: a unit ends
 * at its end tag, or where the next one begins. Linear in the length of the file.
 */
export function* scanUnits(xml: string): Generator<WrittenUnit> {
  const marks = /<!--|<!\[CDATA\[|<tu(?=[\s>/])|<\/tu\s*>/g;
  const find = createFinder(xml);
  let begin = -1;
  const unit = (end: number, isClosed: boolean): WrittenUnit => ({ at: begin, end, isClosed });
  const empty = /<tu(?:\s[^<>]*)?\/>/y;
  for (let mark = marks.exec(xml); mark !== null; mark = marks.exec(xml)) {
    const [written] = mark;
    const quietEnd = QUIET.get(written);
    if (quietEnd !== undefined) {
      const end = find(quietEnd, marks.lastIndex);
      // One that is not closed must not hide the units after it.
      const isOpen = end < 0 || (begin >= 0 && find('</tu', marks.lastIndex) < end);
      if (!isOpen) marks.lastIndex = end + quietEnd.length;
    } else if (written === '<tu') {
      if (begin >= 0) yield unit(mark.index, false);
      begin = mark.index;
      empty.lastIndex = begin;
      if (!empty.test(xml)) continue;
      yield unit(empty.lastIndex, true);
      begin = -1;
    } else if (begin >= 0) {
      yield unit(marks.lastIndex, true);
      begin = -1;
    }
  }
  if (begin >= 0) yield unit(xml.length, false);
}

/** `indexOf` that remembers each result, because a hostile file asks for the same one many times. */
function createFinder(xml: string): (wanted: string, from: number) => number {
  const found = new Map<string, number>();
  return (wanted, from) => {
    const known = found.get(wanted);
    if (known === undefined || (known >= 0 && known < from)) found.set(wanted, xml.indexOf(wanted, from));
    return found.get(wanted)!;
  };
}
