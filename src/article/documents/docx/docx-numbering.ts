import { romanNumber } from '../../html/list-markers.ts';
import { childOf, childrenOf, readXml, type XmlElement } from '../xml.ts';
import { type FindStyle, isOn, valueOf } from './docx-styles.ts';

/** The number or bullet that Word writes before a paragraph. */
export interface Numbered {
  /** From 0. */
  readonly level: number;
  readonly value: number;
  /** As it is shown: `1.`, `(a)`, `Pasal 3`. A bullet has none. */
  readonly marker: string | undefined;
}

/** Which list a paragraph is in. */
export interface NumberedBy {
  readonly numId: string | undefined;
  readonly level: string | undefined;
  readonly styleId: string | undefined;
}

/** Counts the numbered paragraphs of a document, in its order. `undefined` for one without a number. */
export type CountParagraph = (by: NumberedBy) => Numbered | undefined;

const LEVELS = 9;
/** Longer texts are no numbers, and each paragraph would repeat them. */
const MARKER_LENGTH = 40;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly isDecimal: boolean;
  readonly restarts: boolean;
  readonly styleId: string | undefined;
}

interface List {
  /** Numbers with the same one count together. */
  readonly abstractId: string;
  readonly levels: readonly Level[];
  /** The levels that begin again with this list, with their first numbers. */
  readonly restarts: ReadonlyMap<number, number>;
}

/**
 * Rules of ECMA-376, part 1, 17.9.
 * @param bytes of the part with the numbering; a file without lists has none
 */
export function createCounter(bytes: Uint8Array | undefined, findStyle: FindStyle): CountParagraph {
  const findList = readLists(bytes, findStyle);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (by) => {
    const { numId: id = '' } = by;
    const list = findList(id);
    if (list === undefined) return undefined;
    const level = levelOf(by, list);
    const rule = list.levels[level];
    if (rule === undefined || rule.format === 'none') return undefined;
    const own = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, own);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [restarted, first] of list.restarts) own[restarted] = first - 1;
    }
    const value = (own[level] ?? rule.start - 1) + 1;
    own[level] = value;
    for (let deeper = level + 1; deeper < LEVELS; deeper++)
      if (list.levels[deeper]?.restarts !== false) own[deeper] = undefined;
    return { level, value, marker: rule.format === 'bullet' ? undefined : markerOf(list, own, level) };
  };
}

function levelOf({ level: given, styleId }: NumberedBy, { levels }: List): number {
  if (given !== undefined) return Number(given);
  const byStyle = levels.findIndex((level) => styleId !== undefined && level.styleId === styleId);
  return Math.max(0, byStyle);
}

function markerOf({ levels }: List, counts: readonly (number | undefined)[], level: number): string {
  const { text, isDecimal } = levels[level]!;
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const { start = 1, format = 'decimal' } = levels[index] ?? {};
      return written(counts[index] ?? start, isDecimal ? 'decimal' : format);
    })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MARKER_LENGTH);
}

function written(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return romanNumber(value);
    case 'upperRoman':
      return romanNumber(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** After z, Word writes aa, bb, cc. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 10) return String(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function readLists(bytes: Uint8Array | undefined, findStyle: FindStyle): (id: string) => List | undefined {
  const elements = bytes === undefined ? [] : childrenOf(readXml(bytes));
  const byId = (name: string, attribute: string) =>
    new Map(
      elements
        .filter((element) => element.name === name)
        .map((element) => [element.attributes[attribute] ?? '', element]),
    );
  const numbers = byId('w:num', 'w:numId');
  const abstracts = byId('w:abstractNum', 'w:abstractNumId');
  const found = new Map<string, List | undefined>();
  const abstractOf = (num: XmlElement | undefined, hops = 0): XmlElement | undefined => {
    const abstract = abstracts.get(valueOf(num, 'w:abstractNumId') ?? '');
    const linked = valueOf(abstract, 'w:numStyleLink');
    if (linked === undefined || hops > 3) return abstract;
    return abstractOf(numbers.get(valueOf(findStyle(linked).numbering, 'w:numId') ?? ''), hops + 1);
  };
  return (id) => {
    if (found.has(id)) return found.get(id);
    const num = numbers.get(id);
    const abstract = abstractOf(num);
    const list = num && abstract && toList(num, abstract);
    found.set(id, list);
    return list;
  };
}

function toList(num: XmlElement, abstract: XmlElement): List {
  const levels: Level[] = [];
  const restarts = new Map<number, number>();
  for (const level of childrenOf(abstract))
    if (level.name === 'w:lvl') levels[levelIndex(level)] = toLevel(level);
  for (const override of childrenOf(num)) {
    if (override.name !== 'w:lvlOverride') continue;
    const level = childOf(override, 'w:lvl');
    const start = valueOf(override, 'w:startOverride');
    if (level) levels[levelIndex(override)] = toLevel(level);
    if (start !== undefined) restarts.set(levelIndex(override), Number(start));
  }
  return { abstractId: abstract.attributes['w:abstractNumId'] ?? '', levels, restarts };
}

function levelIndex({ attributes }: XmlElement): number {
  const index = Number(attributes['w:ilvl']);
  return index >= 0 && index < LEVELS ? Math.floor(index) : 0;
}

function toLevel(level: XmlElement): Level {
  const start = Number(valueOf(level, 'w:start') ?? 0);
  return {
    start: Number.isSafeInteger(start) ? start : 1,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: (valueOf(level, 'w:lvlText') ?? '').slice(0, MARKER_LENGTH),
    isDecimal: isOn(childOf(level, 'w:isLgl') && (valueOf(level, 'w:isLgl') ?? 'true')),
    restarts: valueOf(level, 'w:lvlRestart') !== '0',
    styleId: valueOf(level, 'w:pStyle'),
  };
}
