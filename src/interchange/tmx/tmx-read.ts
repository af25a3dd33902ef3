import { Problem } from '../../problem.ts';
import { decodeXml } from './decode-xml.ts';
import { createUnitReader, type UnitFault, type TmxLanguages } from './read-unit.ts';
import { parseTmx } from './tmx-parse.ts';
import type { TmxUnit } from './tmx.ts';

export interface TmxContent {
  /** A unit of the file may be read in two directions. */
  readonly units: readonly TmxUnit[];
  readonly skipped: readonly SkippedUnits[];
}

/** Units without a usable pair, counted by what they lack. */
export interface SkippedUnits {
  readonly reason: SkipReason;
  readonly units: number;
  /** Line of the first of them, from 1. */
  readonly line: number;
  /** What is wrong with a malformed unit, in English. Each of the first ones is counted by itself. */
  readonly fault?: string;
}

export type SkipReason = UnitFault | 'malformed';

/**
 * Enough for a million segments, the largest memory that is promised to be fast, without much
 * markup.
 */
export const TMX_BYTES = 64 * 1024 * 1024;
const UNITS = 1_000_000;
/** Broken units that are named; the others are counted. */
const NAMED = 100;

/**
 * Reads TMX 1.1 to 1.4b. A broken unit, and one without a pair, is skipped and counted; every other
 * fault throws.
 * @throws Problem `file-malformed`, `markup-too-deep`, `text-too-large`, `too-many-paragraphs`,
 *   `charset-unknown`
 */
export function readTmx(xml: string | Uint8Array, languages: TmxLanguages): TmxContent {
  const bytes = typeof xml === 'string' ? Buffer.byteLength(xml) : xml.length;
  if (bytes > TMX_BYTES) throw new Problem('text-too-large', { bytes, limit: TMX_BYTES });
  const units: TmxUnit[] = [];
  const skipped = createSkipped();
  const read = createUnitReader(languages);
  let seen = 0;
  const count = () => {
    if (++seen > UNITS) throw new Problem('too-many-paragraphs', { paragraphs: seen, limit: UNITS });
  };
  parseTmx(typeof xml === 'string' ? { xml } : decodeXml(xml), {
    onUnit(raw, header) {
      count();
      const found = read(raw, header);
      if (typeof found === 'string') skipped.add({ reason: found, line: raw.line });
      else units.push(...found);
    },
    onBroken({ line, fault }) {
      count();
      skipped.add({ reason: 'malformed', line, fault });
    },
  });
  return { units, skipped: skipped.all() };
}

function createSkipped() {
  const named: SkippedUnits[] = [];
  const counted = new Map<SkipReason, SkippedUnits>();
  return {
    add({ reason, line, fault }: Omit<SkippedUnits, 'units'>): void {
      const known = counted.get(reason);
      if (fault !== undefined && named.length < NAMED) named.push({ reason, units: 1, line, fault });
      else counted.set(reason, { line, ...known, reason, units: (known?.units ?? 0) + 1 });
    },
    all: (): readonly SkippedUnits[] => [...named, ...counted.values()],
  };
}
