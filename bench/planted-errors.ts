import type { FindingKind } from '../src/translation/checks/finding.ts';
import type { Span } from '../src/text/traced-text.ts';
import type { Random } from './random.ts';

/** An Indonesian text and its English translation. */
export interface Translated {
  readonly source: string;
  readonly target: string;
}

/** A pair with one error that a careful reader would see, and the same pair without it. */
export interface Planted {
  readonly faithful: Translated;
  readonly faulty: Translated;
  /** Where the error is: a finding fits if it touches one of them. */
  readonly places: { readonly source?: Span; readonly target?: Span };
}

export interface Planter {
  readonly error: string;
  /** The kinds of finding that name the error. */
  readonly kinds: readonly FindingKind[];
  /** How many neighbouring lines make up the text. */
  readonly lines: 'one' | 'some';
  /** `undefined` if the text has no place for this error. */
  readonly plant: (lines: readonly Translated[], random: Random) => Planted | undefined;
}

/**
 * Each plants errors wherever a text has a counterpart on the other side by its own simple tables,
 * which know nothing of the checks.
 */
export const PLANTERS: readonly Planter[] = [
  planter('a digit', ['number', 'date'], changeDigit),
  planter('a number in words', ['number'], changeNumberWord),
  planter('thousands', ['number'], changeThousands),
  planter('a month', ['date', 'number'], (line, random) => changeNamed(line, random, MONTHS)),
  planter('a day of the week', ['date'], (line, random) => changeNamed(line, random, DAYS)),
  planter('a time', ['number'], moveTime),
  planter('a unit', ['unit', 'number'], changeUnit),
  planter('a currency', ['currency'], changeCurrency),
  planter('a name exchanged', ['name'], (line, random) => changeName(line, random, true)),
  planter('a name lost', ['name'], (line, random) => changeName(line, random, false)),
  planter('a quotation mark lost', ['quotes'], loseQuotationMark),
  planter('a clause left in the source language', ['untranslated'], leaveClause),
  { error: 'a sentence omitted', kinds: ['omission'], lines: 'some', plant: omitSentence },
  { error: 'a sentence repeated', kinds: ['repetition'], lines: 'some', plant: repeatSentence },
];

function planter(
  error: string,
  kinds: readonly FindingKind[],
  plant: (line: Translated, random: Random) => Planted | undefined,
): Planter {
  return { error, kinds, lines: 'one', plant: ([line], random) => plant(line!, random) };
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The pair with a part of its target replaced. */
function replaced(pair: Translated, [start, end]: Span, by: string, source?: Span): Planted {
  const target = pair.target.slice(0, start) + by + pair.target.slice(end);
  return {
    faithful: pair,
    faulty: { source: pair.source, target },
    places: { target: [start, start + by.length], ...(source && { source }) },
  };
}

const spanOf = (match: RegExpExecArray, group = 0): Span => {
  const start = match.index + match[0].indexOf(match[group]!);
  return [start, start + match[group]!.length];
};

const FIGURE = /(?<![\p{L}\d:])\d+(?:[.,]\d+)*(?![\d:])(?!\s?[ap]\.?m\b)/giu;
/** `200 ribu` and 200,000 have the same. */
const significant = (figure: string) => figure.replace(/[.,]/g, '').replace(/^0+|0+$/g, '');

/** Figures of the target that the source has too, with their place in the source. */
function sharedFigures({ source, target }: Translated) {
  const inSource = [...source.matchAll(FIGURE)];
  return [...target.matchAll(FIGURE)].flatMap((match) => {
    const same = inSource.find(([figure]) => significant(figure) === significant(match[0]));
    return same ? [{ match, source: spanOf(same) }] : [];
  });
}

function changeDigit(pair: Translated, random: Random): Planted | undefined {
  const figure = pick(sharedFigures(pair), random);
  if (!figure) return undefined;
  const [shown] = figure.match;
  const at = pick(
    [...shown.matchAll(/\d/g)].map(({ index }) => index),
    random,
  )!;
  const digits = '0123456789'.replace(shown[at]!, '').slice(at === 0 ? 1 : 0);
  const changed = shown.slice(0, at) + pick([...digits], random)! + shown.slice(at + 1);
  return replaced(pair, spanOf(figure.match), changed, figure.source);
}

/** 1,500 → 1.500 or 1: what a careless reading of the other language's separator makes of it. */
function changeThousands(pair: Translated, random: Random): Planted | undefined {
  const figures = sharedFigures(pair).filter(({ match }) => /^\d{1,3}(?:,\d{3})+$/.test(match[0]));
  const figure = pick(figures, random);
  if (!figure) return undefined;
  const [shown] = figure.match;
  const isSingle = shown.length < 8;
  const changed = isSingle && random() < 0.5 ? shown.replace(',', '.') : shown.slice(0, -4);
  return replaced(pair, spanOf(figure.match), changed, figure.source);
}

const NUMBER_WORDS =
  'dua=two tiga=three empat=four lima=five enam=six tujuh=seven delapan=eight sembilan=nine sepuluh=ten sebelas=eleven'
    .split(' ')
    .map((each) => each.split('=') as [string, string]);

function changeNumberWord(pair: Translated, random: Random): Planted | undefined {
  const places = NUMBER_WORDS.flatMap(([id, en]) => {
    const source = new RegExp(
      `(?<![\\p{L}-])${id}(?! (?:puluh|belas|ratus|ribu|juta|miliar)|[\\p{L}-])`,
      'iu',
    ).exec(pair.source);
    const target = new RegExp(
      `(?<![\\p{L}-])${en}(?! (?:hundred|thousand|million|billion)|[\\p{L}-])`,
      'iu',
    ).exec(pair.target);
    return source && target ? [{ id, source: spanOf(source), match: target }] : [];
  });
  const place = pick(places, random);
  if (!place) return undefined;
  const others = NUMBER_WORDS.filter(([id]) => id !== place.id);
  const other = pick(others, random)![1];
  return replaced(pair, spanOf(place.match), withCaseOf(place.match[0], other), place.source);
}

const withCaseOf = (model: string, word: string) =>
  /^\p{Lu}/u.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word;

const named = (list: string) => list.split(' ').map((each) => each.split('=') as [string, string]);
const MONTHS = named(
  'Januari=January Februari=February Maret=March April=April Mei=May Juni=June Juli=July Agustus=August September=September Oktober=October November=November Desember=December',
);
const DAYS = named(
  "Senin=Monday Selasa=Tuesday Rabu=Wednesday Kamis=Thursday Jumat=Friday Jum'at=Friday Sabtu=Saturday Minggu=Sunday Ahad=Sunday",
);

function changeNamed(
  pair: Translated,
  random: Random,
  names: readonly (readonly [string, string])[],
): Planted | undefined {
  const places = names.flatMap(([id, en]) => {
    const source = new RegExp(`(?<![\\p{L}-])${id}(?![\\p{L}'])`, 'u').exec(pair.source);
    const target = new RegExp(`(?<![\\p{L}-])${en}(?!\\p{L})`, 'u').exec(pair.target);
    return source && target ? [{ en, source: spanOf(source), match: target }] : [];
  });
  const place = pick(places, random);
  if (!place) return undefined;
  const other = pick(
    names.filter(([, en]) => en !== place.en),
    random,
  )![1];
  return replaced(pair, spanOf(place.match), other, place.source);
}

const TIME = /(?<![\d.,:])(\d{1,2})(?:([:.])(\d{2}))?(\s?)([ap])(\.?m)\b/giu;
const SOURCE_TIME = /(?:pukul|jam) (\d{1,2})(?:[.:](\d{2}))?/giu;

function moveTime(pair: Translated, random: Random): Planted | undefined {
  const inSource = [...pair.source.matchAll(SOURCE_TIME)];
  const places = [...pair.target.matchAll(TIME)].flatMap((match) => {
    const same = inSource.find(
      ([, hour, minute]) =>
        Number(hour) % 12 === Number(match[1]) % 12 && Number(minute ?? 0) === Number(match[3] ?? 0),
    );
    return same ? [{ match, source: spanOf(same), isLate: Number(same[1]) > 12 }] : [];
  });
  const place = pick(places, random);
  if (!place) return undefined;
  const [, hour, point = '', minute = '', space, half, rest] = place.match;
  const swapped = half!.toLowerCase() === 'a' ? 'p' : 'a';
  const isSwapped = place.isLate && random() < 0.5;
  const moved = isSwapped
    ? `${hour!}${point}${minute}${space!}${swapped}${rest!}`
    : `${(Number(hour) % 12) + 1}${point}${minute}${space!}${half!}${rest!}`;
  return replaced(pair, spanOf(place.match), moved, place.source);
}

/** Indonesian, English, and what the English becomes. */
const UNITS: readonly (readonly [id: string, en: string, others: readonly string[]])[] = [
  ['kilometer|km', 'kilomet(?:re|er)s?|km', ['miles', 'metres']],
  ['meter', 'met(?:re|er)s?', ['feet', 'kilometres', 'yards']],
  ['sentimeter|cm', 'centimet(?:re|er)s?|cm', ['inches', 'metres']],
  ['mil', 'miles?', ['kilometres']],
  ['hektare?|ha', 'hectares?', ['acres', 'square kilometres']],
  ['kilogram|kg', 'kilogram(?:me)?s?|kilos?|kg', ['pounds', 'tonnes']],
  ['ton', '(?:metric )?ton(?:ne)?s?', ['kilograms']],
  ['barr?el', 'barrels?', ['litres', 'gallons']],
  ['liter', 'lit(?:re|er)s?', ['gallons', 'barrels']],
  ['persen', 'per ?cent|%', ['percentage points']],
  ['menit', 'minutes?', ['hours', 'seconds']],
  ['jam', 'hours?', ['days', 'minutes']],
  ['hari', 'days?', ['weeks', 'hours']],
  ['pekan|minggu', 'weeks?', ['days', 'months']],
  ['bulan', 'months?', ['years', 'weeks']],
  ['tahun', 'years?', ['months', 'decades']],
  ['derajat Celsius', 'degrees Celsius', ['degrees Fahrenheit']],
];
const COUNT = '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)';
const SOURCE_COUNT =
  '(?:\\d[\\d.,]*|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh)';

function changeUnit(pair: Translated, random: Random): Planted | undefined {
  const places = UNITS.flatMap(([id, en, others]) => {
    const source = new RegExp(`(?<!\\p{L})${SOURCE_COUNT} (${id})(?![\\p{L}-])`, 'iu').exec(pair.source);
    const target = new RegExp(`(?<![\\p{L}\\d])${COUNT}\\s?(${en})(?![\\p{L}\\d-])`, 'iu').exec(pair.target);
    return source && target ? [{ source: spanOf(source), match: target, others }] : [];
  });
  const place = pick(places, random);
  if (!place) return undefined;
  const [start, end] = spanOf(place.match, 1);
  const other = pick(place.others, random)!;
  const space = pair.target[start - 1] === ' ' ? '' : ' ';
  const planted = replaced(pair, [start, end], space + other, place.source);
  return {
    ...planted,
    places: { ...planted.places, target: [place.match.index, start + space.length + other.length] },
  };
}

const CURRENCIES: readonly (readonly [id: string, en: string, others: readonly string[]])[] = [
  ['Rp\\.?|rupiah', 'Rp\\.?|rupiahs?', ['US$', '€']],
  ['dolar|USD?\\s?\\$|\\$', 'US\\$|\\$', ['€', '£', 'Rp']],
  ['euro', 'euros?|€', ['dollars']],
  ['dolar', 'dollars?', ['euros', 'rupiah', 'yen']],
  ['yen', 'yen', ['dollars', 'euros']],
];

function changeCurrency(pair: Translated, random: Random): Planted | undefined {
  const places = CURRENCIES.flatMap(([id, en, others]) => {
    const source = new RegExp(`(?<!\\p{L})(?:${id})\\s?\\d|\\d(?: \\p{L}+)? (?:${id})(?!\\p{L})`, 'iu').exec(
      pair.source,
    );
    const target = new RegExp(
      `(?<!\\p{L})(${en})(?=\\s?\\d)|(?<=\\d(?: (?:thousand|million|billion|trillion))? )(${en})(?!\\p{L})`,
      'iu',
    ).exec(pair.target);
    const other =
      target &&
      pick(
        others.filter((each) => (target[1] === undefined) === /^[a-z]/.test(each)),
        random,
      );
    return source && target && other !== undefined && other
      ? [{ source: spanOf(source), match: target, other }]
      : [];
  });
  const place = pick(places, random);
  if (!place) return undefined;
  const [start, end] = spanOf(place.match);
  const planted = replaced(pair, [start, end], place.other, place.source);
  const around: Span = [Math.max(0, start - 12), start + place.other.length + 12];
  return { ...planted, places: { ...planted.places, target: around } };
}

/** Made up, so that no text has them. */
const OTHER_NAMES =
  'Marek Dvorak,Tomas Lindqvist,Ravi Chandran,Elena Popescu,Kofi Boateng,Joao Ferreira,Hana Novotna,Piet Vandermeer'.split(
    ',',
  );
/** Words that are the same in both languages and are no names. */
const NO_NAMES =
  /^(?:April|September|November|Bank|Radio|Hotel|Internet|Islam|Muslim|Sunni|Hindu|Senior|Senator|Media|Plus|The|Al|El)$/;

/** Capitalised words that stand in both texts and begin no sentence. */
function sharedNames({ source, target }: Translated): readonly string[] {
  const word = `\\p{Lu}[\\p{Ll}\\p{M}]+(?:[’'-]\\p{Lu}?\\p{Ll}{2,})?`;
  const names = [
    ...target.matchAll(new RegExp(`(?<=[\\p{Ll}\\d,] )${word}(?: ${word})*(?![\\p{L}-])`, 'gu')),
  ];
  return names.flatMap(([found]) => {
    const words = found.split(' ');
    // The longest run of its words that the source has too.
    for (let length = words.length; length > 0; length--)
      for (let from = 0; from + length <= words.length; from++) {
        const name = words.slice(from, from + length).join(' ');
        if (length === 1 && (NO_NAMES.test(name) || name.length < 3)) continue;
        if (new RegExp(`(?<=[\\p{Ll}\\d,] )${name}(?![\\p{L}-])`, 'u').test(source)) return [name];
      }
    return [];
  });
}

function changeName(pair: Translated, random: Random, isExchanged: boolean): Planted | undefined {
  const name = pick(sharedNames(pair), random);
  if (name === undefined) return undefined;
  const at = pair.target.indexOf(name);
  const source = pair.source.indexOf(name);
  const others = pick(OTHER_NAMES, random)!.split(' ');
  const words = name.split(' ');
  // Also where only a part of it stands: `Elton John`, later `John`.
  const target = [name, ...words.filter((word) => word.length >= 4)].reduce((text, part, index) => {
    const other = index === 0 ? others.slice(-Math.min(2, words.length)).join(' ') : others.at(-1)!;
    return text.replaceAll(
      new RegExp(`(?<![\\p{L}-])${part}(?![\\p{L}-])${isExchanged ? '' : "(?:['’]s)? ?"}`, 'gu'),
      isExchanged ? other : '',
    );
  }, pair.target);
  return {
    faithful: pair,
    faulty: { source: pair.source, target },
    places: { source: [source, source + name.length], target: [at, at + 1] },
  };
}

const SAID = /^([^"“”']{20,}), (kata|ujar|katanya|ujarnya|tutur)\b([^"“”']*)$/iu;
const SAID_IN_ENGLISH = /^([^"“”]{20,}), ((?:[^",“”]{2,60} )?(?:said|told|added)\b[^"“”]*)$/u;

/** This corpus has lost its quotation marks: they are restored on both sides, then some are lost. */
function loseQuotationMark(pair: Translated, random: Random): Planted | undefined {
  const source = SAID.exec(pair.source);
  const target = SAID_IN_ENGLISH.exec(pair.target);
  if (!source || !target) return undefined;
  const faithful = {
    source: `"${source[1]!}," ${source[2]!}${source[3]!}`,
    target: `"${target[1]!}," ${target[2]!}`,
  };
  const [open, close] = pick(
    [
      ['', '"'],
      ['"', ''],
      ['', ''],
    ] as const,
    random,
  )!;
  const faulty = { source: faithful.source, target: `${open}${target[1]!},${close} ${target[2]!}` };
  return {
    faithful,
    faulty,
    places: { source: [0, source[1]!.length + 3], target: [0, target[1]!.length + 2] },
  };
}

/** Shorter clauses may be a name or a date. */
const CLAUSE_WORDS = 4;

function leaveClause(pair: Translated, random: Random): Planted | undefined {
  const clauses = (text: string) =>
    [...text.matchAll(/[^,;]+/gu)].filter(([clause]) => clause.trim().split(/\s+/).length >= CLAUSE_WORDS);
  const sources = clauses(pair.source);
  const targets = clauses(pair.target);
  if (sources.length < 2 || targets.length < 2) return undefined;
  const at = Math.floor(random() * targets.length);
  const left =
    sources[Math.min(sources.length - 1, Math.round((at * (sources.length - 1)) / (targets.length - 1)))]!;
  const [start, end] = spanOf(targets[at]!);
  const space = start === 0 ? '' : ' ';
  return replaced(
    pair,
    [start, end],
    space + left[0].trim().replace(/\.$/, '') + (pair.target[end - 1] === '.' ? '.' : ''),
    spanOf(left),
  );
}

const join = (lines: readonly Translated[]): Translated => ({
  source: lines.map(({ source }) => source).join(' '),
  target: lines.map(({ target }) => target).join(' '),
});

/** Where the line with this index is in the joined text. */
function placeOf(texts: readonly string[], index: number): Span {
  const start = texts.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0);
  return [start, start + texts[index]!.length];
}

function omitSentence(lines: readonly Translated[], random: Random): Planted {
  const index = Math.floor(random() * lines.length);
  const faithful = join(lines);
  const { target } = join(lines.filter((_, at) => at !== index));
  const source = placeOf(
    lines.map((line) => line.source),
    index,
  );
  return { faithful, faulty: { source: faithful.source, target }, places: { source } };
}

function repeatSentence(lines: readonly Translated[], random: Random): Planted {
  const index = Math.floor(random() * lines.length);
  const behind = index + 1 + Math.floor(random() * (lines.length - index));
  const faithful = join(lines);
  const targets = lines.map(({ target }) => target);
  const repeated = [...targets.slice(0, behind), targets[index]!, ...targets.slice(behind)];
  const faulty = { source: faithful.source, target: repeated.join(' ') };
  return { faithful, faulty, places: { target: placeOf(repeated, behind) } };
}
