import { type NumberProfile, wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import { keyOf } from '../../text/search/search-words.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/traced-text.ts';
import { hashOf } from '../alignment/lexicon.ts';
import { readWords } from '../alignment/words.ts';

/** The number words of a language's profile as the rules look them up. See `NumberProfile`. */
interface NumberWords extends Omit<NumberProfile, 'units' | 'scales' | 'ambiguous'> {
  readonly units: ReadonlyMap<string, number>;
  readonly ambiguous: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, number>;
  /** Words that are written together, `duapuluh`, with their parts. */
  readonly compounds: ReadonlyMap<string, readonly [unit: string, factor: string]>;
  /** All of them, and their hashes as signed integers, which are found faster. Most words of a text are none. */
  readonly all: ReadonlySet<string>;
  readonly hashes: ReadonlySet<number>;
}

const numberWords = perLanguage(({ checks: { numbers } }): NumberWords | undefined => {
  if (numbers === undefined) return undefined;
  const units = numbers.units.flatMap(({ words, from, step = 1 }) =>
    wordsIn(words).flatMap((same, index) =>
      same.split('|').map((word) => [word, from + index * step] as const),
    ),
  );
  const scales = numbers.scales.flatMap(({ words, value }) =>
    wordsIn(words).map((word) => [word, value] as const),
  );
  const ambiguous = new Set(wordsIn(numbers.ambiguous ?? ''));
  const joining = [numbers.joint, numbers.tens, numbers.teens].filter((word) => word !== undefined);
  const compounds =
    numbers.tens === undefined ? [] : compound(units, [...joining, ...scales.map(([word]) => word)]);
  const all = new Set([...[...units, ...scales, ...compounds].map(([word]) => word), ...joining]);
  return {
    ...numbers,
    units: new Map(units),
    scales: new Map(scales),
    ambiguous,
    compounds: new Map(compounds),
    all,
    hashes: new Set([...all].map((word) => hashOf(keyOf(word)) | 0)),
  };
});

/** Indonesian newspapers write `dua puluh` as one word too. */
function compound(units: readonly (readonly [word: string, value: number])[], factors: readonly string[]) {
  return units
    .filter(([, value]) => value >= 2 && value <= 9)
    .flatMap(([unit]) => factors.map((factor) => [unit + factor, [unit, factor] as const] as const));
}

/** A number that a text writes in words or as a Roman numeral. */
export interface SpelledNumber {
  readonly value: number;
  readonly span: Span;
  readonly isRoman: boolean;
  /** False if it may be another word or an estimate: `a second`, `neuf`, `des milliers`, `CV`. */
  readonly isSure: boolean;
}

/**
 * The numbers that a text writes in words, cardinals and ordinals, or as Roman numerals:
 * `thirty-two`, `huit milliards`, `XIXe`.
 */
export function numbersInWords(text: string, language: string): readonly SpelledNumber[] {
  const words = numberWords(language);
  const said: SpelledNumber[] = [...romanNumbers(text)];
  if (words === undefined) return said;
  let number = nothing;
  let start = 0;
  let end = 0;
  const say = () => {
    const { begun, whole, part, isSure } = number;
    if (begun) said.push({ value: whole + part, span: [start, end], isRoman: false, isSure });
  };
  for (const { start: at, end: behind, hash } of readWords(text).all) {
    const word = words.hashes.has(hash | 0) ? text.slice(at, behind).toLowerCase() : '';
    if (!words.all.has(word)) {
      say();
      number = nothing;
      continue;
    }
    const continues = number.begun && /^[\s-]?$/u.test(text.slice(end, at));
    const next = continues ? appendWord(number, word, words) : undefined;
    if (next === undefined) {
      say();
      start = at;
    }
    number = next ?? appendWord(nothing, word, words) ?? nothing;
    end = behind;
  }
  say();
  return said;
}

/** A number while it is composed: thousands and above in `whole`, the rest in `part`. */
interface ComposedNumber {
  readonly whole: number;
  readonly part: number;
  readonly begun: boolean;
  /** See `SpelledNumber`. */
  readonly isSure: boolean;
}

const nothing: ComposedNumber = { whole: 0, part: 0, begun: false, isSure: false };

/** The number with one more word; `undefined` if the word does not continue it. */
function appendWord(number: ComposedNumber, word: string, words: NumberWords): ComposedNumber | undefined {
  const [unit, factor] = words.compounds.get(word) ?? [word];
  const next = append(number, unit, words);
  return next && factor !== undefined ? append(next, factor, words) : next;
}

function append(number: ComposedNumber, word: string, words: NumberWords): ComposedNumber | undefined {
  const { whole, part, begun } = number;
  const { units, scales, joint, tens, teens, fourTwenties } = words;
  const unit = units.get(word);
  const scale = scales.get(word);
  const isSure = number.isSure || (unit !== undefined && !words.ambiguous.has(word));
  const withPart = (value: number): ComposedNumber => ({ whole, part: value, begun: true, isSure });
  if (begun && word === joint) return number;
  // French has four twenties for eighty. Indonesian composes tens and teens: `lima puluh`,
  // `lima belas`.
  if (fourTwenties === true && unit === 20 && part % 100 === 4) return withPart(part + 76);
  if (word === tens && part % 10 > 0) return withPart(part + (part % 10) * 9);
  if (word === teens && part % 10 > 0) return withPart(part + 10);
  if (unit !== undefined) return part === 0 || fitsBelow(part, unit) ? withPart(part + unit) : undefined;
  if (scale === undefined) return undefined;
  if (scale === 100) return part < 100 ? withPart(Math.max(1, part) * 100) : undefined;
  // `trois mille milliards`
  const isMultiplied = part === 0 && whole > 0 && whole < scale;
  const composed = isMultiplied ? whole * scale : whole + Math.max(1, part) * scale;
  return { whole: composed, part: 0, begun: true, isSure };
}

/** `two` may follow `twenty`, `quinze` may follow `soixante`; only a scale may follow `two`. */
function fitsBelow(part: number, unit: number): boolean {
  return part % 100 === 0 ? unit < 100 : part % 100 >= 20 && part % 10 === 0 && unit < 20;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const ROMAN_NUMBER = /(?<![\p{L}\d])[IVXLC]{1,7}(?:er|re|e|ème)?(?![\p{L}\d])/gu;

/** A single letter may be a pronoun or anything else, so it is not sure. */
function romanNumbers(text: string): readonly SpelledNumber[] {
  return matchesIn(text, ROMAN_NUMBER).map((match) => {
    const [shown] = match;
    const figures = [...shown.replace(/\p{Ll}/gu, '')].map((letter) => ROMAN[letter]!);
    const value = figures.reduce(
      (sum, figure, at) => sum + (figure < (figures[at + 1] ?? 0) ? -figure : figure),
      0,
    );
    const span = [match.index, match.index + shown.length] as const;
    // `CV` and `XL` are abbreviations.
    return {
      value,
      span,
      isRoman: true,
      isSure: /^(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{1,3}|II{1,2})$/u.test(shown),
    };
  });
}
