import { perLanguage } from '../../text/languages/profiles.ts';
import type { Span } from '../../text/traced-text.ts';
import { type Amount, currencyNear } from './amounts.ts';
import type { Finding } from './finding.ts';
import type { SpelledNumber } from './number-words.ts';
import { withoutCounterparts } from './without-counterparts.ts';

interface Unit {
  readonly code: string;
  readonly dimension: string;
  /** A value is `(value + offset) × factor` in the dimension's own unit; `offset` is 0 if absent. */
  readonly factor: number;
  readonly offset?: number;
  /** Units of one system convert exactly, those of two are rounded: 100 kilometres, 60 miles. */
  readonly system: string;
}

const unit = (
  dimension: string,
  system: string,
  factors: Readonly<Record<string, number>>,
): readonly Unit[] => Object.entries(factors).map(([code, factor]) => ({ code, dimension, factor, system }));

/** The languages name them by these codes. */
const UNITS: readonly Unit[] = [
  ...unit('length', 'metric', { millimetre: 1e-3, centimetre: 1e-2, metre: 1, kilometre: 1e3 }),
  ...unit('length', 'imperial', { inch: 0.0254, foot: 0.3048, yard: 0.9144, mile: 1609.344 }),
  ...unit('length', 'nautical', { nauticalMile: 1852 }),
  ...unit('area', 'metric', { squareMetre: 1, hectare: 1e4, squareKilometre: 1e6 }),
  ...unit('area', 'imperial', { squareFoot: 0.0929, acre: 4046.86, squareMile: 2.59e6 }),
  ...unit('mass', 'metric', { gram: 1e-3, kilogram: 1, quintal: 100, tonne: 1e3 }),
  ...unit('mass', 'imperial', { ounce: 0.02835, pound: 0.45359 }),
  ...unit('volume', 'metric', { litre: 1 }),
  ...unit('volume', 'imperial', { gallon: 3.785, barrel: 158.99 }),
  ...unit('speed', 'metric', { kilometreAnHour: 1 }),
  ...unit('speed', 'imperial', { mileAnHour: 1.609 }),
  ...unit('speed', 'nautical', { knot: 1.852 }),
  { code: 'celsius', dimension: 'temperature', system: 'metric', factor: 1 },
  { code: 'fahrenheit', dimension: 'temperature', system: 'imperial', factor: 5 / 9, offset: -32 },
  ...unit('percent', 'percent', { percent: 1 }),
  ...unit('percentage point', 'percentage point', { percentagePoint: 1 }),
  ...unit('time', 'clock', { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 }),
  ...unit('time', 'calendar', {
    month: 2_629_800,
    year: 31_557_600,
    decade: 315_576_000,
    century: 3_155_760_000,
  }),
];
const BY_CODE = new Map(UNITS.map((each) => [each.code, each]));

/** The same in every language, in this case only: `5 M` is no length. */
const SYMBOLS: Readonly<Record<string, string>> = {
  millimetre: 'mm',
  centimetre: 'cm',
  metre: 'm',
  kilometre: 'km',
  foot: 'ft',
  squareMetre: 'm2|m²',
  squareKilometre: 'km2|km²',
  hectare: 'ha',
  kilogram: 'kg|Kg',
  celsius: '°\\s?C',
  fahrenheit: '°\\s?F',
  percent: '%',
  kilometreAnHour: 'km/h|km/jam|kpj|kph',
};

/** How much a rounded conversion may differ: two metres are six feet. */
const ROUNDING = 0.1;
/** Rounding between days and months, or none. */
const EXACT = 1e-6;

/** A number with its unit of measure or its currency. */
export interface Measure {
  readonly number: Span;
  /** Of the number and the unit; those of a currency are only the number's. */
  readonly span: Span;
  readonly values: readonly number[];
  readonly unit?: Unit;
  readonly currency?: string;
  readonly isSpelled: boolean;
}

interface UnitRules {
  /** The unit behind a number, with the words between them: `2,5 juta ton`. */
  readonly behind: RegExp;
  readonly unitOf: (name: string) => Unit | undefined;
}

const unitRules = perLanguage(({ checks: { units = {}, amounts } }): UnitRules => {
  const scales = Object.entries(amounts?.scales ?? {}).flatMap(([word, scale]) => (scale > 1 ? [word] : []));
  const named = Object.entries(units).map(([code, names]) => ({
    code,
    whole: new RegExp(`^(?:${names})$`, 'iu'),
  }));
  const signed = Object.entries(SYMBOLS).map(([code, names]) => ({
    code,
    whole: new RegExp(`^(?:${names})$`, 'u'),
  }));
  const known = new Map<string, Unit | undefined>();
  const find = (name: string) => {
    const code = [...signed, ...named].find(({ whole }) => whole.test(name))?.code;
    return code === undefined ? undefined : BY_CODE.get(code);
  };
  // Longer names first: `mil laut` is no `mil`.
  const names = [...Object.values(units), ...Object.values(SYMBOLS)].sort(
    (one, other) => other.length - one.length,
  );
  const scale = scales.length === 0 ? '(?!)' : scales.join('|');
  return {
    behind: new RegExp(
      `^(?:[\\s-]*(?:${scale})(?![\\p{L}]))*(?:\\s+(?:de|d[’'])\\s*)?[\\s-]*(${names.join('|')})(?![\\p{L}\\d])`,
      'iu',
    ),
    unitOf(name) {
      if (!known.has(name)) known.set(name, find(name));
      return known.get(name);
    },
  };
});

/** The numbers of a text that have a unit of measure or a currency. */
export function findMeasures(
  text: string,
  language: string,
  amounts: readonly Amount[],
  spelled: readonly SpelledNumber[],
): readonly Measure[] {
  const rules = unitRules(language);
  const toMeasure = (
    number: Span,
    values: readonly number[],
    currency: string | undefined,
    isSpelled: boolean,
    last = number,
  ) => {
    const behind = rules.behind.exec(text.slice(last[1], last[1] + LONGEST));
    const found = behind ? rules.unitOf(behind[1]!) : undefined;
    if (found === undefined && currency === undefined) return [];
    return [
      {
        number,
        span: found ? ([number[0], last[1] + behind![0].length] as const) : number,
        values,
        ...(found && { unit: found }),
        ...(currency !== undefined && { currency }),
        isSpelled,
      },
    ];
  };
  return [
    ...amounts.flatMap(({ span, values, currency, isJoined }, index) =>
      toMeasure(span, values, currency, false, isJoined ? amounts[index + 1]!.span : span),
    ),
    ...spelled.flatMap(({ span, value, isRoman }) =>
      isRoman
        ? []
        : toMeasure(
            span,
            [value],
            currencyNear(
              text.slice(Math.max(0, span[0] - 5), span[0]),
              text.slice(span[1], span[1] + LONGEST),
            ),
            true,
          ),
    ),
  ].slice(0, MOST_MEASURES);
}

/** Characters behind a number in which its unit is searched. */
const LONGEST = 40;
/** Each is compared with each other. */
const MOST_MEASURES = 300;

/** Whether both say the same amount, also in other units: 2,000 metres, two kilometres. */
export function sameQuantity(one: Measure, other: Measure): boolean {
  const { unit: left } = one;
  const { unit: right } = other;
  if (left === undefined || right === undefined || left.dimension !== right.dimension) return false;
  // 200 metres are not 200 yards, although they are nearly as long.
  const isRounded = left.system !== right.system && !sameNumber(one, other);
  const tolerance = isRounded ? ROUNDING : EXACT;
  return one.values.some((value) =>
    other.values.some((another) => {
      const wanted = inDimension(value, left);
      return Math.abs(wanted - inDimension(another, right)) <= tolerance * Math.abs(wanted);
    }),
  );
}

const inDimension = (value: number, { factor, offset = 0 }: Unit) => (value + offset) * factor;

const sameNumber = (one: Measure, other: Measure) => one.values.some((value) => other.values.includes(value));

/** The measure that a number belongs to. */
export function measureAt(
  { span }: { readonly span: Span },
  measures: readonly Measure[],
): Measure | undefined {
  return measures.find(({ number }) => number[0] === span[0]);
}

interface Measured {
  readonly text: string;
  readonly measures: readonly Measure[];
}

/** Finds a unit that became another one with the same number, and a currency of a number in words. */
export function checkUnits(
  { text: source, measures: wanted }: Measured,
  { text: target, measures: found }: Measured,
): readonly Finding[] {
  const finding = (kind: 'unit' | 'currency', one: Measure, other: Measure): Finding => ({
    kind,
    source: one.span,
    target: other.span,
    expected: kind === 'unit' ? source.slice(...one.span) : one.currency!,
    found: kind === 'unit' ? target.slice(...other.span) : other.currency!,
  });
  const { lost, added } = unpaired(wanted, found);
  const rest = added.filter((each) => !lost.some((one) => isSameMeasure(one, each)));
  return lost.flatMap((one) => {
    const same = found.filter((each) => isSameMeasure(one, each));
    const other = rest.find((each) => sameNumber(one, each));
    // `35 miles (22 miles)`: the conversion is right, but the figure before it is not.
    if (other === undefined || (same.length > 0 && other.unit?.dimension !== one.unit?.dimension)) return [];
    if (one.unit && other.unit && one.unit !== other.unit) return [finding('unit', one, other)];
    // Figures on both sides are compared with all other figures.
    const isOtherCurrency =
      one.currency !== undefined && other.currency !== undefined && one.currency !== other.currency;
    return isOtherCurrency && (one.isSpelled || other.isSpelled) ? [finding('currency', one, other)] : [];
  });
}

/** Those that have no counterpart of their own in the same system. The same unit is the likeliest. */
function unpaired(wanted: readonly Measure[], found: readonly Measure[]) {
  const others = withoutCounterparts(
    wanted,
    found,
    (one, other) => one.unit === other.unit && one.currency === other.currency && sameNumber(one, other),
  );
  return withoutCounterparts(
    others.lost,
    others.added,
    (one, other) => isOfSystem(one, other) && isSameMeasure(one, other),
  );
}

const isOfSystem = (one: Measure, other: Measure) => one.unit?.system === other.unit?.system;

function isSameMeasure(one: Measure, other: Measure): boolean {
  return (
    sameQuantity(one, other) ||
    (one.currency !== undefined && one.currency === other.currency && sameNumber(one, other))
  );
}
