import { type Separators, wordsIn } from '../../text/languages/profile.ts';
import { alternativesOfAll, perLanguage, valuesOfAll } from '../../text/languages/profiles.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/traced-text.ts';
import { isOneEditAway } from './one-edit-away.ts';
import { readFigure } from './read-figure.ts';

/** A figure in a text. */
export interface Amount {
  readonly span: Span;
  readonly shown: string;
  /** What it may mean; an abbreviated scale counts or not: `5 M`. */
  readonly values: readonly number[];
  /** Of the scale words behind it, or behind the figure that it shares them with; 1 without any. */
  readonly scale: number;
  /** Whether the same groups of digits mean the same: a time, a version, the number of a law. */
  readonly isCode: boolean;
  readonly currency?: string;
  /** The time zone behind it: `0530 GMT`. */
  readonly zone?: string;
  /** Whether it may share what is behind the next figure: `3 sampai 5 juta`, `3-5 km`. */
  readonly isJoined?: boolean;
  /** The word behind it, in lower case; absent if it is so short that it may be a unit: `km`. */
  readonly next?: string;
}

/** Instead of `\b`, which takes ten times as long if case is ignored. */
const NOT_INSIDE = '(?<![\\p{L}\\p{N}_])';
const wholeWord = (words: readonly string[]) => `${NOT_INSIDE}(?:${words.join('|')})(?![\\p{L}\\p{N}_])`;

/** Currencies with the signs that they have in any language, apart from their codes. */
const CURRENCY_SIGNS: readonly {
  readonly code: string;
  readonly signs: string;
  /** Whether names and signs count only in this case: `rm` is not `RM`. */
  readonly caseSensitive?: boolean;
}[] = [
  { code: 'IDR', signs: `${NOT_INSIDE}Rp\\.?` },
  { code: 'USD', signs: 'US\\$|\\$' },
  { code: 'EUR', signs: '€' },
  { code: 'GBP', signs: '£' },
  { code: 'JPY', signs: '¥' },
  { code: 'MYR', signs: `${NOT_INSIDE}RM(?![\\p{L}\\p{N}_])`, caseSensitive: true },
];

const CURRENCIES = CURRENCY_SIGNS.map(({ code, signs, caseSensitive = false }) => {
  const names = valuesOfAll(({ checks }) => checks.amounts?.currencies[code]);
  const pattern = `${signs}|${wholeWord([code, ...names])}`;
  const flags = caseSensitive ? 'u' : 'iu';
  return {
    code,
    pattern,
    before: new RegExp(`(?<=(?:${pattern})\\s*)$`, flags),
    behind: new RegExp(`^(?:${pattern})`, flags),
  };
});
/** Most figures have no currency before them. Looking back from the end is the quickest. */
const ANY_BEFORE = new RegExp(`(?<=(?:${CURRENCIES.map(({ pattern }) => pattern).join('|')})\\s*)$`, 'iu');

const SCALES_BEFORE_CURRENCY = alternativesOfAll(({ checks }) => checks.amounts?.scalesBeforeCurrency);
const CURRENCY_BEHIND = new RegExp(
  `^[\\s\\u00a0\\u202f]*(?:(?:${SCALES_BEFORE_CURRENCY})\\s+)?(?:de\\s+|d[’'])?([\\p{L}€$£¥]+(?: (?:AS|sterling))?)`,
  'u',
);

interface AmountRules {
  readonly separators: Separators;
  readonly scales: ReadonlyMap<string, number>;
  readonly shortScales: ReadonlyMap<string, number>;
  /** What is between two figures that share the scale of the second. */
  readonly between: RegExp;
}

const CURRENCY = CURRENCY_SIGNS.map(({ code, signs }) => `${signs}|${wholeWord([code])}`).join('|');

const rulesOf = perLanguage(({ checks: { amounts } }): AmountRules => {
  const words = wordsIn(amounts?.between ?? '').join('|');
  return {
    separators: amounts?.separators ?? { point: 'either', comma: 'either' },
    scales: new Map(Object.entries(amounts?.scales ?? {})),
    shortScales: new Map(Object.entries(amounts?.shortScales ?? {})),
    between: new RegExp(`^\\s*(?:[-–—/,]|(?:${words}))?\\s*(?:${CURRENCY})?\\s*$`, 'iu'),
  };
});

/**
 * A whole number with a fraction, or digits with their separators; `(5-1/2)` is a date. Several kinds
 * of spaces and apostrophes separate thousands too. The 2 of `km2` is no figure.
 */
const FIGURE =
  /\d{1,3}(?:[ -](?:[1-2]\/3|[13]\/4|1\/2|[1357]\/8)(?![\d/)])|[½¼¾])|(?<!(?<!\p{L})[cdkm]?m)\d+(?:[.,: \u00a0\u2009\u202f'’]\d+)*/gu;

/**
 * Each figure is compared with each other figure. A text with more figures is a table that was
 * pasted as a paragraph; checking it would take too long.
 */
const MOST_FIGURES = 300;

/** Whether they are too many to be checked. */
export function isTable(amounts: readonly Amount[]): boolean {
  return amounts.length > MOST_FIGURES;
}

/**
 * The figures of a text, in order; of a table, only the first ones.
 * @param side a source may be written carelessly: its decimals may be the thousands of another language
 */
export function findAmounts(text: string, language: string, side: 'source' | 'target'): readonly Amount[] {
  const rules = rulesOf(language);
  const separators = side === 'source' ? withDoubt(rules.separators) : rules.separators;
  const runs = matchesIn(text, FIGURE).slice(0, MOST_FIGURES + 1);
  const amounts = runs.flatMap((match) =>
    // A space separates thousands only if exactly three digits follow: `pada 2022 500 orang` holds
    // two figures.
    partsOf(match[0]).map(([offset, shown]) =>
      toAmount(text, match.index + offset, shown, { ...rules, separators }),
    ),
  );
  return shareScales(amounts, text, rules);
}

function withDoubt({ point, comma }: Separators): Separators {
  const doubt = (meaning: Separators['point']) => (meaning === 'decimals' ? 'either' : meaning);
  return { point: doubt(point), comma: doubt(comma) };
}

function partsOf(run: string): readonly (readonly [offset: number, shown: string])[] {
  if (/[/½¼¾]/u.test(run)) return [[0, run]];
  if (/^\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/u.test(run)) return [[0, run]];
  const parts: (readonly [number, string])[] = [];
  for (const match of run.matchAll(/[^ \u00a0\u2009\u202f'’]+/gu)) parts.push([match.index, match[0]]);
  return parts;
}

const ZONE_BEHIND = /^\s?(?:[ap]\.?m\.?\s)?(GMT|UTC|WIB|WITA|WIT|CET|CEST|BST|E[SD]T|P[SD]T)(?!\p{L})/u;

/** `versi 2.10` is not `2.1`. */
const VERSION_BEFORE = /(?<!\p{L})(?:versi|version|ver|v)\.?\s?$/iu;

function toAmount(text: string, start: number, shown: string, rules: AmountRules): Amount {
  const end = start + shown.length;
  const before = text.slice(Math.max(0, start - 9), start);
  const after = text.slice(end, end + 30);
  const isVersion = /[.,]/u.test(shown) && VERSION_BEFORE.test(before);
  const numbers = isVersion ? [] : readFigure(shown, rules.separators);
  const { scale, short } = scaleIn(after, rules);
  const scaled = numbers.flatMap((number) => [number * scale, ...(short > 1 ? [number * short] : [])]);
  const currency = currencyNear(before.slice(-5), after);
  const zone = ZONE_BEHIND.exec(after)?.[1];
  const next = /^[\s-]*(\p{L}{4,})/u.exec(after)?.[1]?.toLowerCase();
  return {
    span: [start, end],
    shown,
    values: [...scaled, ...yearsOf(shown, before, after)],
    scale: Math.max(scale, short),
    isCode: numbers.length === 0 || isSlashed(before, after),
    ...(currency !== undefined && { currency }),
    ...(next !== undefined && { next }),
    ...(zone !== undefined && { zone }),
  };
}

/** `Nomor 12.345/2024` stays as it is, but `Rp9.170/9.175` are two rates. */
function isSlashed(before: string, after: string): boolean {
  return (
    (before.endsWith('/') && !/[.,]\d{3}\/$/u.test(before)) ||
    (after.startsWith('/') && !/^\/\d{1,3}[.,]\d{3}(?!\d)/u.test(after))
  );
}

/** `era 60-an` and `the 60s` mean the 1960s, and `2008-09` ends in 2009. */
function yearsOf(shown: string, before: string, after: string): readonly number[] {
  const decade = /^\d0$/u.test(shown) && /^(?:-an|s)(?!\p{L})/u.test(after) ? [1900 + Number(shown)] : [];
  const century = /^\d\d$/u.test(shown) && /(?<!\d)(\d\d)\d\d[-–/]$/u.exec(before);
  return [...decade, ...(century ? [Number(century[1]! + shown)] : [])];
}

/**
 * What the words behind a figure multiply it by: `3 ribu triliun`. 1 without such words.
 * @returns `short`: what an abbreviation multiplies it by, if it is one
 */
function scaleIn(after: string, { scales, shortScales }: AmountRules): { scale: number; short: number } {
  let scale = 1;
  let first: string | undefined;
  for (const match of after.matchAll(/[\s-]*(\p{L}+)/guy)) {
    const word = match[1]!;
    first ??= word;
    const factor = scaleOf(word.toLowerCase(), scales);
    if (factor === undefined) break;
    scale *= factor;
  }
  return { scale, short: (scale === 1 && first !== undefined && shortScales.get(first)) || 1 };
}

/** Shorter words are one letter away from another word by chance. */
const LONG_SCALE = 6;

/** Also of a word with one wrong letter, if it is long: `trilliun`. */
function scaleOf(word: string, scales: ReadonlyMap<string, number>): number | undefined {
  const known = scales.get(word);
  if (known !== undefined || word.length < LONG_SCALE) return known;
  for (const [scale, factor] of scales)
    if (factor >= 1e6 && scale.length >= LONG_SCALE && isOneEditAway(word, scale)) return factor;
  return undefined;
}

/** `3 sampai 5 juta` may mean three million: the first figure gets the scale of the second too. */
function shareScales(amounts: readonly Amount[], text: string, { between }: AmountRules): readonly Amount[] {
  const shared: Amount[] = [];
  for (const amount of [...amounts].reverse()) {
    const next = shared.at(-1);
    const gap = next && text.slice(amount.span[1], next.span[0]);
    const isJoined = next !== undefined && gap!.length < 20 && between.test(gap!);
    if (!isJoined) shared.push(amount);
    else if (next.scale === 1 || amount.scale > 1) shared.push({ ...amount, isJoined });
    else {
      const values = amount.values.flatMap((value) => [value, value * next.scale]);
      shared.push({ ...amount, values, scale: next.scale, isJoined });
    }
  }
  return shared.reverse();
}

export function currencyNear(before: string, after: string): string | undefined {
  const known = ANY_BEFORE.test(before) && CURRENCIES.find((currency) => currency.before.test(before));
  if (known) return known.code;
  const following = CURRENCY_BEHIND.exec(after)?.[1];
  if (following === undefined) return undefined;
  return CURRENCIES.find(({ behind }) => behind.test(following))?.code;
}
