import { distanceWithin, type Sequence } from './distance.ts';
import { type Token, tokenize } from './tokens.ts';

/** Gives the percentage, or `undefined` where it is below `least`. */
export type Comparison = (other: string, least: number) => number | undefined;

/**
 * How much two texts agree, as translators' tools count it: 100 × (1 − distance ÷ weight of the heavier text), rounded down. The
 * distance is the cheapest way from one to the other in words: a word or number added, left out or replaced costs 4, a mark 1; other
 * capitals or another number cost 1. 100 means equal to the character; texts that differ in their spaces alone have 99. Texts of
 * thousands of words have 0 where they differ too much to be compared in a quarter of a second: 9,000 words, in more than a third.
 */
export function percentage(a: string, b: string): number {
  return compareWith(a)(b, 0) ?? 0;
}

/** `percentage` of one text and several others, which need not be counted out where they differ too much. */
export function compareWith(text: string): Comparison {
  const numbers = new Map<string, number>();
  const own = toSequence(tokenize(text), (name) => numberOf(name, numbers));
  return (other, least) => {
    if (other === text) return 100;
    // What the text does not have differs from everything in it, so it needs no number of its own.
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
