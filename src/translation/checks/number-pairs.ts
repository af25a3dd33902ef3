import type { Amount } from './amounts.ts';
import type { SpelledNumber } from './number-words.ts';
import type { Quantities } from './quantities.ts';
import { measureAt } from './units.ts';

/** The numbers of both texts that have a counterpart of their own in the other text. */
export interface NumberPairs {
  has(number: Amount | SpelledNumber): boolean;
}

type Form = 'figure' | 'measure' | 'sure' | 'unsure';

/** The likeliest counterparts first: `kedua` is rather `second` than `two`, and no `2 km`. */
const LIKELIEST: readonly (readonly [source: Form, target: Form])[] = [
  ['measure', 'measure'],
  ['figure', 'figure'],
  ['measure', 'figure'],
  ['figure', 'measure'],
  ['sure', 'sure'],
  ['figure', 'sure'],
  ['measure', 'sure'],
  ['sure', 'figure'],
  ['sure', 'measure'],
  ['unsure', 'unsure'],
  ['unsure', 'sure'],
  ['sure', 'unsure'],
  ['unsure', 'figure'],
  ['figure', 'unsure'],
];

/** Pairs figures and numbers in words by their values, each with one. */
export function pairNumbers(source: Quantities, target: Quantities): NumberPairs {
  const paired = new Set<Amount | SpelledNumber>();
  const [sources, targets] = [byForm(source), byForm(target)];
  for (const [form, other] of LIKELIEST) {
    const take = createTake(targets[other].filter((number) => !paired.has(number)));
    for (const number of sources[form]) {
      const found = paired.has(number) ? undefined : take(number);
      if (found) paired.add(number).add(found);
    }
  }
  return paired;
}

/** Gives the first number that has the same value and was not given before. */
function createTake(numbers: readonly (Amount | SpelledNumber)[]) {
  const taken = new Set<Amount | SpelledNumber>();
  const byValue = new Map<number, (Amount | SpelledNumber)[]>();
  for (const number of [...numbers].reverse())
    for (const value of valuesOf(number)) {
      const same = byValue.get(value);
      if (same) same.push(number);
      else byValue.set(value, [number]);
    }
  return (wanted: Amount | SpelledNumber) => {
    for (const value of valuesOf(wanted)) {
      const same = byValue.get(value) ?? [];
      for (let number = same.pop(); number !== undefined; number = same.pop())
        if (!taken.has(number)) {
          taken.add(number);
          return number;
        }
    }
    return undefined;
  };
}

const valuesOf = (number: Amount | SpelledNumber) => ('values' in number ? number.values : [number.value]);

function byForm({
  amounts,
  measures,
  spelled,
}: Quantities): Readonly<Record<Form, readonly (Amount | SpelledNumber)[]>> {
  const isMeasure = (amount: Amount) => measureAt(amount, measures) !== undefined;
  return {
    figure: amounts.filter((each) => !isMeasure(each)),
    measure: amounts.filter(isMeasure),
    sure: spelled.filter(({ isSure }) => isSure),
    unsure: spelled.filter(({ isSure }) => !isSure),
  };
}
