import { type NumberProfile, wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';

/** The number words of a language's profile as the rules look them up. See `NumberProfile`. */
interface NumberWords extends Omit<NumberProfile, 'units' | 'scales'> {
  readonly units: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
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
  return { ...numbers, units: new Map(units), scales: new Map(scales) };
});

/**
 * The numbers that a text writes in words, cardinals and ordinals, or as Roman numerals:
 * `thirty-two`, `huit milliards`, `XIXe`.
 */
export function numbersInWords(text: string, language: string): ReadonlySet<number> {
  const words = numberWords(language);
  const said = new Set<number>(romanNumbers(text));
  if (words === undefined) return said;
  let number = nothing;
  let end = 0;
  for (const match of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const [word] = match;
    const apart = !/^[\s\u00a0-]?$/u.test(text.slice(end, match.index));
    end = match.index + word.length;
    const next = apart ? undefined : append(number, word, words);
    if (next === undefined && number.begun) said.add(number.whole + number.part);
    number = next ?? append(nothing, word, words) ?? nothing;
  }
  if (number.begun) said.add(number.whole + number.part);
  return said;
}

/** A number while it is composed: thousands and above in `whole`, the rest in `part`. */
interface ComposedNumber {
  readonly whole: number;
  readonly part: number;
  readonly begun: boolean;
}

const nothing: ComposedNumber = { whole: 0, part: 0, begun: false };

/** The number with one more word; `undefined` if the word does not continue it. */
function append(number: ComposedNumber, word: string, words: NumberWords): ComposedNumber | undefined {
  const { whole, part, begun } = number;
  const { units, scales, joint, tens, teens, fourTwenties } = words;
  const unit = units.get(word);
  const scale = scales.get(word);
  const withPart = (value: number): ComposedNumber => ({ whole, part: value, begun: true });
  if (begun && word === joint) return number;
  // French has four twenties for eighty. Indonesian composes tens and teens: `lima puluh`,
  // `lima belas`.
  if (fourTwenties === true && unit === 20 && part % 100 === 4) return withPart(part + 76);
  if (word === tens && part % 10 > 0) return withPart(part + (part % 10) * 9);
  if (word === teens && part % 10 > 0) return withPart(part + 10);
  if (unit !== undefined) return part === 0 || fitsBelow(part, unit) ? withPart(part + unit) : undefined;
  if (scale === undefined) return undefined;
  if (scale === 100) return part < 100 ? withPart(Math.max(1, part) * 100) : undefined;
  return { whole: whole + Math.max(1, part) * scale, part: 0, begun: true };
}

/** `two` may follow `twenty`, `quinze` may follow `soixante`; only a scale may follow `two`. */
function fitsBelow(part: number, unit: number): boolean {
  return part % 100 === 0 ? unit < 100 : part % 100 >= 20 && part % 10 === 0 && unit < 20;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `I` alone is a pronoun, and `V` and `C` alone may mean anything. */
function romanNumbers(text: string): readonly number[] {
  return [
    ...text.matchAll(/(?<![\p{L}\d])(?:[IVXLC]{2,7}|[IVX](?=er|re|e))(?:er|re|e|ème)?(?![\p{L}\d])/gu),
  ].map(([shown]) => {
    const figures = [...shown.replace(/\p{Ll}/gu, '')].map((letter) => ROMAN[letter]!);
    return figures.reduce((sum, figure, at) => sum + (figure < (figures[at + 1] ?? 0) ? -figure : figure), 0);
  });
}
