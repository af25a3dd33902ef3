import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence and its translation. */
export interface ParallelLine {
  readonly source: string;
  readonly target: string;
}

/** Whole sentences of usual length. */
const WHOLE = /^["“(]?[A-Z0-9].*[.!?]["”’)]*$/;
const LENGTHS = { least: 25, most: 600 };

/**
 * Reads professionally translated text: line `n` of a file with `-ID-` in its name translates to
 * line `n` of the one with `-EN-`. Latin-1. Gives the pairs of each domain by its name, `INT` of
 * `PANL-BPPT-INT-ID-150Kw.txt`.
 */
export function readParallelLines(folder: string): ReadonlyMap<string, readonly ParallelLine[]> {
  const names = readdirSync(folder).filter((name) => name.includes('-ID-'));
  return new Map(
    names.sort().map((name) => {
      const source = linesOf(join(folder, name));
      const target = linesOf(join(folder, name.replace('-ID-', '-EN-')));
      const domain = name.split('-ID-')[0]!.split('-').at(-1)!;
      return [domain, source.map((line, index) => ({ source: line, target: target[index] ?? '' }))];
    }),
  );
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\0-\x1f\x7f-\x9f]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}

/** The pairs that are whole sentences on both sides, each source once. */
export function wholeSentences(lines: readonly ParallelLine[]): readonly ParallelLine[] {
  const isWhole = (text: string) =>
    WHOLE.test(text) && text.length > LENGTHS.least && text.length < LENGTHS.most;
  const found = new Map<string, ParallelLine>();
  for (const line of lines)
    if (isWhole(line.source) && isWhole(line.target) && !found.has(line.source)) found.set(line.source, line);
  return [...found.values()];
}
