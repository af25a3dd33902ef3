import { distanceWithin, type Sequence } from './distance.ts';
import { type Token, tokenize } from './tokens.ts';

/** Gives the percentage, or `undefined` if it is below `least`. */
export type Comparison = (other: string, least: number) => number | undefined;

/**
 * How similar two texts are, as translation tools count it: 100 × (1 − distance ÷ weight of the
 * heavier text), rounded down. The distance is the cheapest way from one text to the other: adding,
 * removing or replacing a word or number costs 4, a mark 1; other capitals or another number cost
 * 1. 100 means equal in every character. Texts that differ only in their spaces have 99. Texts of
 * thousands of words have 0 if they differ too much to be compared in a quarter of a second: 9,000
 * words, of which more than a third differ.
 */
export function percentage(a: string, b: string): number {
  return compareWith(a)(b, 0) ?? 0;
}

/**
 * `percentage` of one text and several others. The comparison stops early if they differ too much.
 */
export function compareWith(text: string): Comparison {
  const numbers = new Map<string, number>();
  const own = toSequence(tokenize(text), (name) => numberOf(name, numbers));
  return (other, least) => {
    if (other === text) return 100;
    // A token that this text lacks differs from all its tokens, so it needs no number of its own.
    const theirs = toSequence(tokenize(other), (name) => numbers.get(name) ?? -1);
    const heavier = Math.max(weightOf(own), weightOf(theirs));
    const budget = Math.floor((heavier * (100 - least)) / 100);
    const distance = distanceWithin(own, theirs, budget);
    if (distance === undefined) return undefined;
    const agreement = heavier === 0 ? 100 : Math.floor((100 * (heavier - distance)) / heavier);
    const found = Math.max(0, Math.min(99, agreement));
    return found >= least ? found : undefined;
  };
}

function toSequence(tokens: readonly Token[], number: (name: string) => number): Sequence {
  const { length } = tokens;
  const keys = new Int32Array(length);
  const texts = new Int32Array(length);
  const before = new Int32Array(length + 1);
  tokens.forEach(({ key, text, weight }, index) => {
    keys[index] = number(key);
    texts[index] = key === text ? keys[index] : number(text);
    before[index + 1] = before[index]! + weight;
  });
  return { keys, texts, before };
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

function weightOf({ before }: Sequence): number {
  return before[before.length - 1]!;
}
