import { family, readSequence, type Sequence } from './mojibake.ts';
import { watchQuotations } from '../open-quotation.ts';
import type { Edit } from '../rewrite.ts';

/**
 * Families of damaged characters that were found in a text. After the first one, the whole text is
 * searched for its family.
 */
export type Evidence = Set<string>;

/** Undoes one layer of UTF-8 that was read as Windows-1252 or ISO-8859-1, anywhere in a text. */
export function mojibakeEdits(text: string, evidence: Evidence): Edit[] {
  const sequences = readSequences(text);
  sequences.forEach((sequence, index) => {
    if (isPlain(sequence, sequences[index + 1])) evidence.add(family(sequence.codePoint));
  });
  const isInQuotation = watchQuotations(text);
  return sequences
    .filter((sequence) => isBelieved(sequence, evidence, isInQuotation))
    .map(({ start, end, codePoint }) => ({
      start,
      end,
      to: String.fromCodePoint(codePoint),
      kind: 'encoding',
    }));
}

function readSequences(text: string): Sequence[] {
  const sequences: Sequence[] = [];
  const lead = /[\u00c2-\u00f4][\u0080-\uffff]/g;
  for (let match = lead.exec(text); match !== null; match = lead.exec(text)) {
    const sequence = readSequence(text, match.index);
    lead.lastIndex =
      sequence === undefined || sequence.likelihood === 'never' ? match.index + 1 : sequence.end;
    if (sequence !== undefined && sequence.likelihood !== 'never') sequences.push(sequence);
  }
  return sequences;
}

/**
 * Two adjacent letters of one foreign alphabet are not a coincidence. Closing quotation marks after
 * a capital may be one.
 */
function isPlain({ likelihood, codePoint, end }: Sequence, next: Sequence | undefined): boolean {
  if (likelihood === 'certain') return true;
  return family(codePoint) !== 'Latin' && next?.start === end && family(next.codePoint) === family(codePoint);
}

/** Letters that are rarer than a capital before a closing quotation mark. */
const RARE = /[ĔĕŅņŔŕŖŗ]/;

function isBelieved(
  { start, codePoint, likelihood }: Sequence,
  evidence: Evidence,
  isInQuotation: (at: number) => boolean,
): boolean {
  if (likelihood === 'certain') return true;
  if (!evidence.has(family(codePoint))) return false;
  return (
    family(codePoint) !== 'Latin' || !(RARE.test(String.fromCodePoint(codePoint)) || isInQuotation(start))
  );
}
