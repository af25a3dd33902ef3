import { alternativesOfAll, perLanguage, valuesOfAll } from '../../text/languages/profiles.ts';
import type { Span } from '../../text/traced-text.ts';

/** A figure in a text. */
export interface Amount {
  readonly span: Span;
  readonly shown: string;
  /** What it may mean: `1.5` is one and a half or fifteen hundred. A scale word multiplies it. */
  readonly values: readonly number[];
  /** Whether a scale word follows: `1,5 miliar`. */
  readonly scaled: boolean;
  readonly currency?: string;
}

/** Signs and codes of currencies, in any language. */
const CURRENCY_SIGNS: readonly {
  readonly code: string;
  readonly signs: string;
  /** Whether names and signs count only in this case: `rm` is not `RM`. */
  readonly caseSensitive?: boolean;
}[] = [
  { code: 'IDR', signs: '\\bRp\\.?|\\bIDR\\b' },
  { code: 'USD', signs: 'US\\$|\\bUSD\\b|\\$' },
  { code: 'EUR', signs: '€|\\bEUR\\b' },
  { code: 'GBP', signs: '£|\\bGBP\\b' },
  { code: 'JPY', signs: '¥|\\bJPY\\b' },
  { code: 'MYR', signs: '\\bMYR\\b|\\bRM(?=\\s?\\d)', caseSensitive: true },
];

const CURRENCIES = CURRENCY_SIGNS.map(({ code, signs, caseSensitive = false }) => {
  const names = valuesOfAll(({ checks }) => checks.amounts?.currencies[code]);
  const pattern = [signs, ...names.map((name) => `\\b${name}\\b`)].join('|');
  const flags = caseSensitive ? 'u' : 'iu';
  return {
    code,
    before: new RegExp(`(?:${pattern})\\s*$`, flags),
    behind: new RegExp(`^(?:${pattern})`, flags),
  };
});

const SCALES_BEFORE_CURRENCY = alternativesOfAll(({ checks }) => checks.amounts?.scalesBeforeCurrency);
const CURRENCY_BEHIND = new RegExp(
  `^[\\s\\u00a0\\u202f]*(?:(?:${SCALES_BEFORE_CURRENCY})\\s+(?:de\\s+|d[’'])?)?([\\p{L}€$£¥]+(?: (?:AS|sterling))?)`,
  'u',
);

const scalesOf = perLanguage(({ checks }) => new Map(Object.entries(checks.amounts?.scales ?? {})));

/** Digits with their separators. U+00A0 and U+202F separate thousands too. */
const FIGURE = /\d+(?:[.,:\u00a0\u202f' ]\d+)*/gu;

/** The figures of a text, in order. */
export function findAmounts(text: string, language: string): readonly Amount[] {
  const scales = scalesOf(language);
  const amounts: Amount[] = [];
  for (const match of text.matchAll(FIGURE)) {
    // A space separates thousands only if exactly three digits follow: `pada 2022 500 orang` holds
    // two figures.
    for (const [offset, shown] of partsOf(match[0])) {
      const start = match.index + offset;
      const end = start + shown.length;
      const after = text.slice(end, end + 24);
      const word = /^[\s\u00a0-]*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
      const scale = word === undefined ? undefined : scales.get(word);
      const readings = readingsOf(shown);
      const scaled = scale !== undefined && scale !== 1;
      // `era 60-an` means the 1960s.
      const decade = /^\d0$/.test(shown) && after.startsWith('-an') ? [1900 + Number(shown)] : [];
      // `2008-09` ends in 2009.
      const century =
        /^\d\d$/.test(shown) && /(?<!\d)(\d\d)\d\d[-–/]$/u.exec(text.slice(Math.max(0, start - 6), start));
      const year = century ? [Number(century[1]! + shown)] : [];
      const values = [...readings.map((value) => (scaled ? value * scale : value)), ...decade, ...year];
      const currency = currencyNear(text.slice(Math.max(0, start - 5), start), after);
      amounts.push({
        span: [start, end],
        shown,
        values,
        scaled,
        ...(currency !== undefined && { currency }),
      });
    }
  }
  return amounts;
}

function partsOf(run: string): readonly (readonly [offset: number, shown: string])[] {
  if (/^\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d+)?$/u.test(run)) return [[0, run]];
  const parts: (readonly [number, string])[] = [];
  for (const match of run.matchAll(/[^ \u00a0\u202f']+/gu)) parts.push([match.index, match[0]]);
  return parts;
}

/**
 * A separator may separate thousands or decimals. Both readings count, so only a real difference is
 * reported.
 */
function readingsOf(shown: string): readonly number[] {
  const digits = shown.replace(/[ \u00a0\u202f']/gu, '');
  const readings = new Set<number>();
  const thousands = /^\d{1,3}(?:[.,]\d{3})+$/u.test(digits);
  if (thousands) readings.add(Number(digits.replace(/[.,]/g, '')));
  const decimal = /^(\d[\d.,]*?)[.,](\d+)$/u.exec(digits);
  if (decimal) readings.add(Number(`${decimal[1]!.replace(/[.,]/g, '')}.${decimal[2]!}`));
  if (readings.size === 0) readings.add(Number(digits.replace(/[^\d]/g, '')));
  return [...readings];
}

function currencyNear(before: string, after: string): string | undefined {
  const known = CURRENCIES.find((currency) => currency.before.test(before));
  if (known) return known.code;
  const following = CURRENCY_BEHIND.exec(after)?.[1];
  if (following === undefined) return undefined;
  return CURRENCIES.find(({ behind }) => behind.test(following))?.code;
}
