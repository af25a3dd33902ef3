import { findShortDates } from './dates.ts';
import type { CheckedPair, Finding, FindingKind } from './finding.ts';

/** Quotation marks and brackets: as many quoted passages and asides in the translation as in the source. */
export function checkMarks({ source, target }: CheckedPair): readonly Finding[] {
  return [
    ...compare('quotes', quotationMarks(source), quotationMarks(target)),
    // A date's brackets may go when it is written out: `Rabu (1/3)` becomes `mercredi 1er mars`.
    ...compare('brackets', bracketPairs(source), bracketPairs(target), 2 * bracketedDates(source)),
  ];
}

interface Mark {
  readonly at: number;
}

function compare(
  kind: FindingKind,
  source: readonly Mark[],
  target: readonly Mark[],
  mayLack = 0,
): readonly Finding[] {
  // An odd number means that one side is open on purpose (a quotation that runs on): told only when it differs from the source.
  const lacking = Math.ceil(source.length / 2) - Math.ceil(target.length / 2);
  if (lacking >= 0 && lacking <= mayLack / 2) return [];
  const spanOf = (marks: readonly Mark[]) => [marks[0]!.at, marks.at(-1)!.at + 1] as const;
  return [
    {
      kind,
      ...(source.length > 0 && { source: spanOf(source) }),
      ...(target.length > 0 && { target: spanOf(target) }),
      found: String(target.length),
      expected: String(source.length),
    },
  ];
}

/** Double and single quotation marks; a mark between two letters, or after an s before a space in English, is an apostrophe. */
function quotationMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(
    /["“”„«»]|(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?…])’(?![\p{L}\p{N}])/gu,
  )) {
    marks.push({ at: match.index });
  }
  const single = marks.filter((mark) => /[‘’']/.test(text[mark.at]!));
  // A lone single mark is an apostrophe at a word's edge: `the players’ bus`.
  return single.length % 2 === 0 ? marks : marks.filter((mark) => !single.includes(mark));
}

function bracketPairs(text: string): readonly Mark[] {
  return [...text.matchAll(/[()[\]]/gu)].map((match) => ({ at: match.index }));
}

function bracketedDates(text: string): number {
  return findShortDates(text).filter(({ span: [start, end] }) => text[start - 1] === '(' && text[end] === ')')
    .length;
}
