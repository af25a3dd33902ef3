/** Words for one number; what a language builds out of them is put together by `saidNumbers`. */
interface NumberWords {
  readonly units: ReadonlyMap<string, number>;
  /** From a hundred on: they multiply what stands before them. */
  readonly scales: ReadonlyMap<string, number>;
  /** May stand inside a number: `a hundred and five`, `vingt et un`. */
  readonly joint?: string;
}

const counted = (words: string, from: number, step = 1) =>
  words
    .split(' ')
    .flatMap((same, index) => same.split('|').map((word) => [word, from + index * step] as const));

const sized = (value: number, words: string) => words.split(' ').map((word) => [word, value] as const);

const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = {
  id: {
    units: new Map([
      ...counted(
        'nol satu|pertama|kesatu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas',
        0,
      ),
      ...counted('kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas', 2),
    ]),
    scales: new Map([
      ...sized(1e2, 'ratus seratus'),
      ...sized(1e3, 'ribu seribu'),
      ...sized(1e6, 'juta sejuta'),
      ...sized(1e9, 'miliar'),
      ...sized(1e12, 'triliun'),
    ]),
  },
  en: {
    units: new Map([
      ...counted(
        'zero one|a|an|first|once two|twice three four five six seven eight nine ten eleven twelve|dozen',
        0,
      ),
      ...counted('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
      ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
      ...counted('second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 2),
      ...counted('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 13),
      ...counted('twentieth thirtieth fortieth fiftieth', 20, 10),
    ]),
    scales: new Map([
      ...sized(1e2, 'hundred'),
      ...sized(1e3, 'thousand'),
      ...sized(1e6, 'million'),
      ...sized(1e9, 'billion'),
      ...sized(1e12, 'trillion'),
    ]),
    joint: 'and',
  },
  fr: {
    units: new Map([
      ...counted(
        'zéro un|une|premier|première deux trois quatre cinq six sept huit neuf dix|dizaine onze',
        0,
      ),
      ...counted('douze|douzaine treize quatorze quinze|quinzaine seize', 12),
      ...counted(
        'vingt|vingts|vingtaine trente|trentaine quarante|quarantaine cinquante|cinquantaine',
        20,
        10,
      ),
      ...counted('soixante|soixantaine septante huitante|octante nonante', 60, 10),
      ...counted(
        'deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième',
        2,
      ),
      ...counted('dixième onzième douzième treizième quatorzième quinzième seizième', 10),
      ...counted('vingtième trentième quarantième cinquantième', 20, 10),
    ]),
    scales: new Map([
      ...sized(1e2, 'cent cents centaine'),
      ...sized(1e3, 'mille millier milliers'),
      ...sized(1e6, 'million millions'),
      ...sized(1e9, 'milliard milliards'),
      ...sized(1e12, 'billion billions'),
    ]),
    joint: 'et',
  },
};

/** The numbers that a text says in words, cardinals and ordinals, or in Roman figures: `thirty-two`, `huit milliards`, `XIXe`. */
export function saidNumbers(text: string, language: string): ReadonlySet<number> {
  const words = NUMBER_WORDS[language.split('-')[0]!.toLowerCase()];
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

/** A number on its way: thousands and above in `whole`, what is below in `part`. */
interface Saying {
  readonly whole: number;
  readonly part: number;
  readonly begun: boolean;
}

const nothing: Saying = { whole: 0, part: 0, begun: false };

/** The number with one more word, or nothing where the word does not continue it. */
function append(number: Saying, word: string, { units, scales, joint }: NumberWords): Saying | undefined {
  const { whole, part, begun } = number;
  const unit = units.get(word);
  const scale = scales.get(word);
  const withPart = (value: number): Saying => ({ whole, part: value, begun: true });
  if (begun && word === joint) return number;
  // French says eighty as four twenties, Indonesian its tens and teens as `lima puluh`, `lima belas`.
  if (unit === 20 && part % 100 === 4 && word.startsWith('vingt')) return withPart(part + 76);
  if (word === 'puluh' && part % 10 > 0) return withPart(part + (part % 10) * 9);
  if (word === 'belas' && part % 10 > 0) return withPart(part + 10);
  if (unit !== undefined) return part === 0 || fitsBelow(part, unit) ? withPart(part + unit) : undefined;
  if (scale === undefined) return undefined;
  if (scale === 100) return part < 100 ? withPart(Math.max(1, part) * 100) : undefined;
  return { whole: whole + Math.max(1, part) * scale, part: 0, begun: true };
}

/** `twenty` takes `two`, `soixante` takes `quinze`; `two` takes nothing but a scale. */
function fitsBelow(part: number, unit: number): boolean {
  return part % 100 === 0 ? unit < 100 : part % 100 >= 20 && part % 10 === 0 && unit < 20;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A lone `I` is a pronoun, `V` and `C` are anything. */
function romanNumbers(text: string): readonly number[] {
  return [
    ...text.matchAll(/(?<![\p{L}\d])(?:[IVXLC]{2,7}|[IVX](?=er|re|e))(?:er|re|e|ème)?(?![\p{L}\d])/gu),
  ].map(([shown]) => {
    const figures = [...shown.replace(/\p{Ll}/gu, '')].map((letter) => ROMAN[letter]!);
    return figures.reduce((sum, figure, at) => sum + (figure < (figures[at + 1] ?? 0) ? -figure : figure), 0);
  });
}
