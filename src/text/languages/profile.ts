/**
 * Everything that the rules know about one language. A profile is plain data: the rules build their
 * sets and patterns from it, once per language. A word list is one string with white space between
 * its words.
 */
export interface LanguageProfile {
  readonly sentences: SentenceProfile;
  readonly lines: LineProfile;
  readonly checks: CheckProfile;
}

/** For splitting a paragraph into sentences. All words but abbreviations are in lower case. */
export interface SentenceProfile {
  readonly abbreviations: Abbreviations;
  /** Of a language whose abbreviations occur in texts of this one; `numbered` is not borrowed. */
  readonly borrowed?: Abbreviations;
  /** Words that begin a sentence and that no company or person is named after. */
  readonly pronouns: string;
  /**
   * Other words that begin a sentence and are no name. After an initial they mark a new sentence.
   */
  readonly starters: string;
  /** Words that attribute a quotation: `ujar`, `said`, `déclare`. */
  readonly speech: string;
  /** More of them, which newspapers capitalise after a quotation: `"Kami siap." Ujar Diop.` */
  readonly bareSpeech?: string;
  /** Conjunctions that introduce what someone said. */
  readonly thatClause: string;
  /** A letter or a Roman numeral after these is not an initial: `vitamin C`, `Perang Dunia I`. */
  readonly labels: string;
  /** Days, time zones and other words that follow an hour: `5 p.m. Friday`. */
  readonly afterHour: string;
}

/** Without their last full stop, in the case in which they are written. */
export interface Abbreviations {
  /**
   * The word that follows belongs to them, so they never end a sentence: `Prof. Budi`, `Jl.
   * Sudirman`.
   */
  readonly leading: string;
  /**
   * A number belongs to them. Without one they may be a word that ends a sentence: `No. 5`, `hal.
   * 12`.
   */
  readonly numbered: string;
  /**
   * They stand alone or after a name, so a sentence may end with them or go on: `dll.`, `Tbk.`,
   * `S.H.`
   */
  readonly closing: string;
}

/**
 * For joining the lines of a source into paragraphs. The rules use the words of all languages
 * together, because the line break may be anywhere in a text that quotes another language.
 */
export interface LineProfile {
  /** Words that never end a sentence: prepositions, conjunctions, verbs before a speaker's name. */
  readonly unfinished: string;
  /** Capitalised words that begin a sentence even after an abbreviation: `Tbk. Ia`. */
  readonly openers: string;
  /** Words that open a sentence but no heading. */
  readonly sentenceOnly: string;
  /** Words that titles leave in lower case. */
  readonly smallWords: string;
  /** Words before the number of a part: `Bab 1.Pendahuluan`. */
  readonly partLabels: string;
  /** What a law calls its parts when it refers to them: `ayat (1)`. */
  readonly referredParts?: string;
  /** For a hyphen at the end of a line. */
  readonly hyphens?: HyphenProfile;
}

/** Words that have a hyphen of their own, wherever the line ends. In lower case. */
export interface HyphenProfile {
  /** The most frequent words of the language. The text is in the language that has most of them. */
  readonly frequent: string;
  /** How many letters of a word a line can begin with. A shorter rest has its own hyphen. */
  readonly shortestRest: number;
  /** Whole words, such as `siang-malam`. */
  readonly words: string;
  /** They keep their hyphen before a word that the text or `followers` has. */
  readonly leaders: string;
  readonly followers: string;
  /** They keep their hyphen after any word of three letters. */
  readonly endings: string;
}

/** For checking a translation. A check is silent in a language where its data is absent. */
export interface CheckProfile {
  readonly amounts?: AmountProfile;
  readonly numbers?: NumberProfile;
  /** Names of units by their code in `UNITS` (`units.ts`), as patterns, in any case. */
  readonly units?: Readonly<Record<string, string>>;
  readonly dates?: DateProfile;
  readonly clock?: ClockProfile;
  /** For a source language: names that a translation must keep. */
  readonly names?: NameProfile;
  /** For a target language: what shows that a name was exchanged or lost. */
  readonly lostNames?: LostNameProfile;
  readonly quotations?: QuotationProfile;
  /** Words that may correctly occur twice in a row: `nous nous`, `had had`. */
  readonly mayDouble?: string;
}

/**
 * What a point or a comma before exactly three digits is: `1.500`. Other figures show it themselves:
 * `1.500,00`, `2.5`.
 */
export interface Separators {
  readonly point: SeparatorMeaning;
  readonly comma: SeparatorMeaning;
}
type SeparatorMeaning = 'thousands' | 'decimals' | 'either';

export interface AmountProfile {
  readonly separators: Separators;
  /**
   * What a word after a figure multiplies it by: `1,5 miliar`. 1 for a word that changes nothing.
   */
  readonly scales: Readonly<Record<string, number>>;
  /**
   * Their abbreviations, in their case. Each may be another word too: `5 M` is five billion in
   * Indonesian, and `5 m` five metres.
   */
  readonly shortScales: Readonly<Record<string, number>>;
  /**
   * Words between two figures that share the scale of the second: `3 sampai 5 juta`.
   */
  readonly between: string;
  /** Words for a half, which may be a part of a number: `satu setengah juta`. */
  readonly halves: string;
  /** Those that may be between a figure and its currency: `5 miliar rupiah`. */
  readonly scalesBeforeCurrency: string;
  /** Names of currencies by their ISO 4217 code. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
}

/** Words for numbers. `number-words.ts` composes them: `thirty-two`, `huit milliards`. */
export interface NumberProfile {
  /** Runs of words for ascending numbers; `|` separates words for the same number. */
  readonly units: readonly {
    readonly words: string;
    readonly from: number;
    /** 1 if absent. */
    readonly step?: number;
  }[];
  /** Words for 100 and above, which multiply the number before them. */
  readonly scales: readonly { readonly words: string; readonly value: number }[];
  /** Words for units that often say something else, or only about how many: `a second`, `neuf`. */
  readonly ambiguous?: string;
  /** A word that may be inside a number: `a hundred and five`, `vingt et un`. */
  readonly joint?: string;
  /** Multiplies the digit before it by ten: `lima puluh`. */
  readonly tens?: string;
  /** Adds ten to the digit before it: `lima belas`. */
  readonly teens?: string;
  /** Whether eighty is four twenties: `quatre-vingts`. */
  readonly fourTwenties?: boolean;
}

export interface DateProfile {
  /** How the names of the twelve months begin, in lower case. */
  readonly months: readonly string[];
  /** The whole names, as they are written inside a sentence; `|` separates two of the same month. */
  readonly monthNames: string;
  /** The days of the week from Monday, likewise. */
  readonly days: string;
  /** Tags of regions that write the month first: 2/7 is 7 February in `en-US`. Lower case. */
  readonly monthFirst?: string;
  /** Endings of a day's number: `7th`, `1er`. */
  readonly daySuffixes?: string;
  /** A word between the day and the month: `7th of February`. */
  readonly beforeMonth?: string;
  /** A word before the day: `February the 7th`. */
  readonly beforeDay?: string;
  /** A pattern of the words for a year that is told from today: `last year`, `a year earlier`. */
  readonly relativeYears?: string;
  /** Whether news writes dates in figures with the day first: `Selasa (7/2)`. */
  readonly inFigures?: boolean;
}

export interface ClockProfile {
  /** Whether an hour without `half` or `day` may be in the afternoon too: `at 2:30`. */
  readonly isTwelveHour?: boolean;
  /**
   * Times of day, as global patterns. Groups: `hour`; where they occur `minute`, `half` (`a` or `p`)
   * and `day` (a part of the day). A pattern without an hour is a word for noon (group `noon`) or
   * for midnight.
   */
  readonly times: readonly RegExp[];
  /** The hour of 24 for an hour of 12 in a part of the day (lower case): `jam 7 malam` is 19. */
  readonly hourOfDay?: (hour: number, part: string) => number;
}

/** Capitalised words that are no part of a name that stays as it is. */
export interface NameProfile {
  /** Words of titles, offices, institutions and dates, and names with another form elsewhere. */
  readonly translatable: string;
  /** Names of places that stand before other names: `Presiden Iran Mahmoud Ahmadinejad`. */
  readonly places: string;
  /** Capitals and their countries, which newspapers write for each other: `Pyongyang=Korea`. */
  readonly capitals: string;
  /** A preposition before the name of the place where something is, and the word for `here`. */
  readonly locative: { readonly before: string; readonly here: string };
  /** Words between a speaker and a word of speech: `Boateng juga mengatakan`. */
  readonly beforeSpeech: string;
  /** Behind the name of a company: `Tbk`. */
  readonly legalForms: string;
  /** Endings that such words may have, as a pattern. */
  readonly suffixes: string;
  /** Patterns of more such words. */
  readonly translatablePatterns: readonly string[];
  /** Words before the title of a work: `film Pengabdi Setan`. */
  readonly works: string;
  /** A suffix that they may have. */
  readonly workSuffix: string;
  /** A word before the name of a law. */
  readonly law: string;
}

export interface LostNameProfile {
  /** Words with a capital that may translate a word of another language: `Iraqi`, `Ministry`. */
  readonly capitalised: string;
  /** What newspapers write for the place that they write from. */
  readonly here: string;
  /** What cannot stand side by side, unless a word between was lost. Marks stand for themselves. */
  readonly holes: readonly SideBySide[];
  /** Patterns of more such holes. */
  readonly holePatterns?: readonly string[];
  /**
   * A pattern of what stands behind a comma if the speaker is missing: `We need to fix it, said.`
   */
  readonly attribution: string;
}

/** Words or marks, and those that stand behind them. */
interface SideBySide {
  readonly before: string;
  readonly behind: string;
}

export interface QuotationProfile {
  /** How the words that attribute a quotation begin. */
  readonly speechStems?: string;
  /** Whether the speaker is named inside the quotation: `« Non, a-t-il dit. Jamais. »` */
  readonly speakerInside?: boolean;
}

/**
 * How a language is printed. Apart from the profile, because browsers get it without the word
 * lists.
 */
export interface Typography {
  /** Quotation marks with a no-break space (U+00A0) inside. */
  readonly quotes: readonly [opening: string, closing: string];
  /** Marks with a no-break space (U+00A0) before them. */
  readonly spaced: string;
  /** Marks with a narrow no-break space (U+202F) before them. */
  readonly narrowlySpaced: string;
  readonly apostrophe: string;
}

/** The words of a list. */
export function wordsIn(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
