import { SaxesParser } from 'saxes';
import { Problem } from '../../problem.ts';
import { createCollector, newMarks, type RawMarks, type RawUnit } from './collect-units.ts';
import { scanUnits, type WrittenUnit } from './scan-units.ts';

/** A unit that is not well-formed XML, or has bytes of another encoding. */
export interface BrokenUnit {
  /** Of the fault, from 1. */
  readonly line: number;
  /** In English, from the parser. */
  readonly fault: string;
}

export interface TmxFileText {
  readonly xml: string;
  /** The encoding, if the file has bytes that are invalid in it; they are U+FFFD in `xml`. */
  readonly invalidIn?: string | undefined;
}

export interface UnitHandlers {
  onUnit(unit: RawUnit, header: RawMarks): void;
  onBroken(unit: BrokenUnit): void;
}

/** TMX itself nests four deep, and inline codes rarely more than two. */
const DEPTH = 64;
/** The parser keeps each chunk in memory until it has parsed it. */
const CHUNK = 64 * 1024;
/** Characters of a file without units that are read to see what it is. */
const HEADER_LENGTH = 1024 * 1024;

/**
 * Parses each unit by itself and reads on after a broken one. A DTD may be declared, but it is never
 * fetched, and its entities are refused.
 * @throws Problem `file-malformed` if it is no whole TMX file, `markup-too-deep`, and everything that
 *   the handlers throw
 */
export function parseTmx({ xml, invalidIn }: TmxFileText, handlers: UnitHandlers): void {
  let header: RawMarks | undefined;
  let last = 0;
  let invalid = invalidIn === undefined ? -1 : xml.indexOf('\ufffd');
  const lines = createLineCounter(xml);
  const reader = createUnitsReader(xml, lines, {
    unit: (unit) => handlers.onUnit(unit, header!),
    broken: (unit) => handlers.onBroken(unit),
  });
  for (const unit of scanUnits(xml)) {
    header ??= readHeader(xml.slice(0, unit.at));
    last = unit.at;
    if (invalid >= 0 && invalid < unit.at) invalid = xml.indexOf('\ufffd', unit.at);
    if (unit.isClosed && (invalid < 0 || invalid >= unit.end)) {
      reader.read(unit);
    } else {
      reader.finish();
      const line = lines(unit.isClosed ? invalid : unit.at);
      const fault = unit.isClosed ? `bytes that are not ${invalidIn!}` : 'the unit is not closed';
      handlers.onBroken({ line, fault });
    }
  }
  reader.finish();
  if (header === undefined) readHeader(xml, { isWhole: true });
  else requireEnd(xml, last, lines);
}

interface UnitsReader {
  read(unit: WrittenUnit): void;
  /** Reads what is waiting. */
  finish(): void;
}

/** Parses many units at once, and one by one if one of them is broken. */
function createUnitsReader(
  xml: string,
  lines: LineCounter,
  on: { readonly unit: (unit: RawUnit) => void; readonly broken: (unit: BrokenUnit) => void },
): UnitsReader {
  let parser: UnitParser | undefined;
  let waiting: WrittenUnit[] = [];
  const parse = (from: number, to: number) => {
    parser ??= createUnitParser();
    const read = parser.read(xml.slice(from, to), lines(from));
    if ('fault' in read) parser = undefined;
    return read;
  };
  const finish = () => {
    const units = waiting;
    waiting = [];
    if (units.length === 0) return;
    const together = parse(units[0]!.at, units.at(-1)!.end);
    const areAllRead = !('fault' in together) && together.length === units.length;
    for (const read of areAllRead ? [together] : units.map(({ at, end }) => parse(at, end))) {
      if ('fault' in read) on.broken(read);
      else read.forEach(on.unit);
    }
  };
  return {
    read(unit) {
      waiting.push(unit);
      if (unit.end - waiting[0]!.at > CHUNK) finish();
    },
    finish,
  };
}

/**
 * A file that was cut off, or damaged around its units, is refused.
 * @throws Problem `file-malformed`
 */
function requireEnd(xml: string, lastUnit: number, lines: LineCounter): void {
  const end = xml.lastIndexOf('</tmx');
  const isComplete = end > lastUnit && xml.lastIndexOf('</body', end) > lastUnit;
  if (isComplete && /^<\/tmx\s*>(?:\s|<!--.*?-->)*$/s.test(xml.slice(end))) return;
  const reason = isComplete ? 'text after </tmx>' : 'the file ends before </body></tmx>';
  const at = isComplete ? end : xml.length;
  const column = at - xml.lastIndexOf('\n', at - 1);
  throw new Problem('file-malformed', { format: 'TMX', line: lines(at), column, reason });
}

interface UnitParser {
  /** After a fault the parser cannot be used any more. */
  read(text: string, line: number): readonly RawUnit[] | BrokenUnit;
}

/** A new parser for each unit would take longer than most units. */
function createUnitParser(): UnitParser {
  const parser = new SaxesParser();
  const path: string[] = [];
  let units: RawUnit[] = [];
  let fault: BrokenUnit | undefined;
  let offset = 0;
  const line = () => parser.line + offset;
  const collector = createCollector({ line, onUnit: (unit) => units.push(unit) });
  parser.on('error', (error) => (fault ??= { line: line(), fault: withoutPlace(error) }));
  listen(parser, path, collector);
  parser.write('<tmx><body>');
  return {
    read(text, first) {
      offset = first - parser.line;
      units = [];
      for (let at = 0; at < text.length && fault === undefined; at += CHUNK)
        parser.write(text.slice(at, at + CHUNK));
      if (fault) return fault;
      return path.length === 2 ? units : openFault(text, first);
    },
  };
}

/** An ampersand on its own begins an entity that hides the rest from the parser. */
function openFault(text: string, line: number): BrokenUnit {
  const ampersand = text.search(/&(?!#?\w+;)/);
  return ampersand < 0
    ? { line, fault: 'an element of the unit is not closed' }
    : { line: line + countBreaks(text, 0, ampersand), fault: 'an ampersand on its own' };
}

type Collector = ReturnType<typeof createCollector>;

function listen(parser: SaxesParser, path: string[], collector: Collector): void {
  parser.on('opentag', (tag) => {
    collector.open(tag, path);
    if (path.push(tag.name) > DEPTH)
      throw new Problem('markup-too-deep', { depth: path.length, limit: DEPTH });
  });
  parser.on('closetag', (tag) => {
    path.pop();
    collector.close(tag, path);
  });
  parser.on('text', (text) => collector.text(text));
  parser.on('cdata', (text) => collector.text(text));
}

/**
 * Reads what is before the first unit. A header with a fault gives what could be read before it.
 * @param isWhole there is no unit, so a fault is the reason for that
 * @throws Problem `file-malformed`, `markup-too-deep`
 */
function readHeader(text: string, { isWhole = false } = {}): RawMarks {
  const parser = new SaxesParser();
  const path: string[] = [];
  let header = newMarks({});
  const found: { isTmx: boolean; fault?: Problem } = { isTmx: false };
  const collector = createCollector({ onHeader: (read) => (header = read) });
  const malformed = (reason: string, cause?: unknown) =>
    new Problem('file-malformed', { format: 'TMX', line: parser.line, column: parser.column, reason }, cause);
  parser.on('error', (error) => (found.fault ??= malformed(withoutPlace(error), error)));
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw malformed('it declares entities');
  });
  parser.on('opentagstart', ({ name }) => {
    if (path.length === 0 && name !== 'tmx')
      throw found.fault ?? malformed(`the root is <${name.slice(0, 80)}>, not <tmx>`);
  });
  listen(parser, path, {
    ...collector,
    open(tag, around) {
      found.isTmx = true;
      collector.open(tag, around);
    },
  });
  const limit = isWhole ? HEADER_LENGTH : text.length;
  for (let at = 0; at < limit && at < text.length && found.fault === undefined; at += CHUNK)
    parser.write(text.slice(at, at + CHUNK));
  if (isWhole) parser.close();
  if (found.fault && (isWhole || !found.isTmx)) throw found.fault;
  if (!found.isTmx) throw malformed('there is no <tmx>');
  return header;
}

/** The parser writes the place before the message. */
function withoutPlace({ message }: Error): string {
  return message.replace(/^\d+:\d+: /, '');
}

/** The line of an offset, from 1. */
type LineCounter = (at: number) => number;

/** Counts from where it was asked last: that is near. */
function createLineCounter(xml: string): LineCounter {
  let counted = 0;
  let line = 1;
  return (at) => {
    line += at >= counted ? countBreaks(xml, counted, at) : -countBreaks(xml, at, counted);
    counted = at;
    return line;
  };
}

function countBreaks(text: string, from = 0, to = text.length): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
