import { fold } from '../../text/search/search-words.ts';
import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/traced-text.ts';
import { hashOf, type Lexicon, translationsOf } from '../alignment/lexicon.ts';
import { readWords, wordsOf } from '../alignment/words.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { isOneEditAway } from './one-edit-away.ts';
import { findTracesOfLoss, type Trace, type TracesOfLoss } from './lost-names.ts';
import { createHasName, type HasName } from './similar-names.ts';

/**
 * Finds a lost name: capitalised words in a row, none of which is in the translation. Titles,
 * institutions and names with another form elsewhere (`Prancis`) do not count. Instead of a single
 * word, a translation may say `she` or `the country`: it counts only if the translation has another
 * name or a hole.
 */
export function checkNames(pair: CheckedPair): readonly Finding[] {
  const { source, target, lexicon } = pair;
  const rules = nameRules(pair.sourceLanguage);
  if (rules === undefined) return [];
  const names = matchesIn(source, rules.name).flatMap(({ 0: name, index }) =>
    namesAmong(partsOf(name, index), beginsSentence(source, index, rules), rules),
  );
  if (names.length === 0) return [];
  const isInTarget = createFind(source, target, lexicon);
  const missing = names.flatMap((kept) => {
    const last = kept.at(-1)!;
    const span = [kept[0]!.at, last.at + last.word.length] as const;
    const lost = kept.filter(
      ({ word }) => !isInTarget(word) && (rules.isPlace(word) || !isCommonWord(word, lexicon)),
    );
    return lost.length === 0 || isTitleOrBody(source, span, rules) ? [] : [{ kept, lost, span }];
  });
  if (missing.length === 0) return [];
  const traces = findTracesOfLoss(source, target, pair.targetLanguage);
  const lostNames = missing.flatMap(({ kept, lost, span }) => {
    const rest = lost.filter(
      ({ word }) =>
        !(kept.length === 1 && rules.isMisspelt(word)) && !(rules.isPlace(word) && traces.hasPeopleOf(word)),
    );
    return rest.length === 0 ? [] : [{ kept, lost: rest, span }];
  });
  return lostNames.flatMap(({ kept, lost, span }): readonly Finding[] => {
    const last = kept.at(-1)!;
    // The only missing name fits a hole, wherever it is: languages order words differently.
    const trace = traces.near([last.at, span[1]]) ?? (lostNames.length === 1 ? traces.hole : undefined);
    if (!isLostName(kept, lost, source, span, traces, trace, rules)) return [];
    const counterpart = trace?.isName === false ? undefined : trace ? target.slice(...trace.span) : target;
    if (counterpart !== undefined && isCapitalOrCountry(last.word, counterpart, source, rules)) return [];
    return [
      {
        kind: 'name',
        source: span,
        ...(trace && { target: trace.span }),
        expected: source.slice(...span),
        ...(trace?.isName === true && { found: target.slice(...trace.span) }),
      },
    ];
  });
}

/** Whether a text has the capital of a country, or the country of a capital, that the source lacks. */
function isCapitalOrCountry(word: string, text: string, source: string, { standFor }: NameRules): boolean {
  return (standFor.get(word) ?? []).some((other) => !source.includes(other) && createHasName(text)(other));
}

/**
 * Two lost parts side by side are a lost name, without a trace. A single one needs a trace near it, and
 * a first name also a new name beside the kept one: translators leave first names out.
 */
function isLostName(
  kept: readonly Part[],
  lost: readonly Part[],
  source: string,
  span: Span,
  traces: TracesOfLoss,
  trace: Trace | undefined,
  { speaker, place }: NameRules,
): boolean {
  const last = kept.at(-1)!;
  if (kept.some((part) => !lost.includes(part) && traces.beside(part.word))) return true;
  if (!lost.includes(last)) return false;
  if (kept.some((part, index) => lost.includes(part) && lost.includes(kept[index + 1]!))) return true;
  // `di Jakarta`, said here
  if (traces.saysHere && place.before.test(source.slice(0, span[0])) && !place.here.test(source))
    return false;
  return trace !== undefined || (traces.hasBareSpeech && isSpeaker(source, span, speaker));
}

/** Whether a word of speech stands directly beside: `kata Kofi Boateng`, `Boateng mengatakan`. */
function isSpeaker(source: string, [start, end]: Span, speaker: NameRules['speaker']): boolean {
  return (
    speaker.before.test(source.slice(Math.max(0, start - 30), start)) ||
    speaker.behind.test(source.slice(end, end + 30))
  );
}

/** Whether the memory knows that a word is translated by other words. */
function isCommonWord(word: string, lexicon: Lexicon | undefined): boolean {
  if (lexicon === undefined) return false;
  const hash = hashOf(fold(word));
  return translationsOf(lexicon, hash)?.some((each) => each.hash === hash) === false;
}

/** Also by what the memory knows of a name: `Tiongkok`, China. */
function createFind(source: string, target: string, lexicon: Lexicon | undefined): HasName {
  const hasName = createHasName(target, source);
  if (lexicon === undefined) return hasName;
  const { different, indexOf } = readWords(target);
  // `York` often stands beside `New`, but is the counterpart of `York`.
  const isOfOther = (index: number, name: string) =>
    createHasName(source.replaceAll(name, ''))(target.slice(different[index]!.start, different[index]!.end));
  return (name) =>
    hasName(name) ||
    wordsOf(name).some((word) =>
      counterpartsOf(word.hash, lexicon).some((hash) => {
        const index = indexOf(hash);
        return index >= 0 && !isOfOther(index, name);
      }),
    );
}

/**
 * How probable a counterpart must be, and its share of the probability that the name stays as it is.
 * `Tokyo` is seldom translated as Japan. A frequent word stands beside many names: `minister`.
 */
const COUNTERPART = { least: 0.02, share: 0.3, backward: 0.05 };

/** The hashes of the words that translate a name. */
function counterpartsOf(hash: number, lexicon: Lexicon): readonly number[] {
  const known = translationsOf(lexicon, hash) ?? [];
  const stays = known.find((each) => each.hash === hash)?.probability ?? 0;
  return known
    .filter(
      ({ probability, backward }) =>
        backward >= COUNTERPART.backward &&
        probability >= Math.max(COUNTERPART.least, COUNTERPART.share * stays),
    )
    .map((each) => each.hash);
}

interface Part {
  readonly word: string;
  readonly at: number;
}

/** The words of a name, without acronyms and initials. */
function partsOf(name: string, start: number): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const word of name.split(' ')) {
    if (!word.endsWith('.') && !ACRONYM.test(word)) parts.push({ word, at });
    at += word.length + 1;
  }
  return parts;
}

const ACRONYM = /^\p{Lu}+$/u;

interface NameRules {
  /**
   * Capitalised words in a row. A full stop ends a name, unless it belongs to an initial or an
   * abbreviation: `Timur Tengah. Kunjungan` is no name, `Siti M. Aminah` is one.
   */
  readonly name: RegExp;
  /** The end of the text before a word that is capitalised because it begins a sentence. */
  readonly beforeSentence: RegExp;
  /** Whether a word has another form in other languages: a title, an office, an institution. */
  readonly isTranslatable: (word: string) => boolean;
  /** Whether a word is a name that stands before other names. */
  readonly isPlace: (word: string) => boolean;
  /** What a capital or a country may be called instead. */
  readonly standFor: ReadonlyMap<string, readonly string[]>;
  /** Whether a longer word is one letter away from one with another form: `Keamaan`, `Keamanan`. */
  readonly isMisspelt: (word: string) => boolean;
  /** Words of speech at the end of the text before a speaker, and at the beginning of the one behind. */
  readonly speaker: { readonly before: RegExp; readonly behind: RegExp };
  /** The end of the text before the place where something is, and the word for `here`. */
  readonly place: { readonly before: RegExp; readonly here: RegExp };
  /** Whether a word behind a name is no part of it: a day, a month, a legal form. */
  readonly isNoPart: (word: string) => boolean;
  /** The end of the text before the title of a work, or before a law. */
  readonly beforeWork: RegExp;
  readonly beforeLaw: RegExp;
}

const nameRules = perLanguage(({ checks: { names, dates }, sentences }): NameRules | undefined => {
  if (names === undefined) return undefined;
  const places = new Set(wordsIn(names.places));
  const translatable = new Set(wordsIn(names.translatable));
  const common = new Set(
    [sentences.pronouns, sentences.starters, sentences.speech, sentences.bareSpeech ?? ''].flatMap(wordsIn),
  );
  const suffix = new RegExp(`(?:${names.suffixes})$`, 'u');
  const isPlace = (name: string) => places.has(name) || places.has(name.replace(suffix, ''));
  const patterns = new RegExp(`^(?:${names.translatablePatterns.join('|')})$`, 'u');
  const noPart = new RegExp(
    `^(?:${[names.legalForms, dates?.days, dates?.monthNames].flatMap((list) => wordsIn(list ?? '')).join('|')})$`,
    'u',
  );
  const standFor = new Map<string, string[]>();
  for (const pair of wordsIn(names.capitals)) {
    const [capital, country] = pair.split('=') as [string, string];
    standFor.set(capital, [...(standFor.get(capital) ?? []), country]);
    standFor.set(country, [...(standFor.get(country) ?? []), capital]);
  }
  const works = wordsIn(names.works).join('|');
  const abbreviations = wordsIn(sentences.abbreviations.leading)
    .filter((word) => /^\p{Lu}\p{L}*$/u.test(word))
    .join('|');
  const speech = wordsIn(sentences.speech).join('|');
  const dotted = `(?:\\p{Lu}(?:\\.|(?= \\p{Lu}\\p{Ll}))|(?:${abbreviations})\\.)`;
  const word = `\\p{Lu}(?:[\\p{L}’']|-(?=\\p{L}))+`;
  return {
    name: new RegExp(`(?<![\\p{L}-])${word}(?:(?: ${dotted})* ${word})*`, 'gu'),
    beforeSentence: new RegExp(
      `$(?<=^|(?<!(?<!\\p{L})(?:\\p{Lu}|${abbreviations}))[.!?…]["”’»)]*\\s*|["“‘':]\\s*|(?:${speech}), )`,
      'u',
    ),
    isTranslatable(name) {
      // `Kenya` is no `Ke` with an ending.
      if (places.has(name)) return false;
      if (translatable.has(name)) return true;
      const bare = name.replace(suffix, '');
      return (
        translatable.has(bare) ||
        patterns.test(bare) ||
        common.has(name.toLowerCase()) ||
        // `Bangsa-Bangsa`, `Israel-Palestina`
        (name.includes('-') && name.split('-').every((part) => translatable.has(part)))
      );
    },
    standFor,
    isMisspelt: (name) => name.length >= LONG && [...translatable].some((word) => isOneEditAway(name, word)),
    speaker: {
      before: new RegExp(`(?<!\\p{L})(?:${wordsIn(sentences.bareSpeech ?? '').join('|')}) $`, 'u'),
      behind: new RegExp(`^ (?:(?:${wordsIn(names.beforeSpeech).join('|')}) )?(?:${speech})(?!\\p{L})`, 'u'),
    },
    place: {
      before: new RegExp(`(?<!\\p{L})${names.locative.before} $`, 'iu'),
      here: new RegExp(`(?<!\\p{L})${names.locative.here}(?!\\p{L})`, 'iu'),
    },
    isNoPart: (name) => noPart.test(name),
    isPlace,
    // Case does not matter: a word for a work may begin a sentence.
    beforeWork: new RegExp(`(?:^|\\s)(?:${works})(?:${names.workSuffix})?,?\\s+$`, 'iu'),
    beforeLaw: new RegExp(`${names.law} $`, 'u'),
  };
});

function beginsSentence(source: string, start: number, { beforeSentence }: NameRules): boolean {
  return beforeSentence.test(source.slice(Math.max(0, start - 30), start));
}

/** Shorter names are one letter away from another word by chance. */
const LONG = 7;

/** Shorter names are often abbreviations or parts of other names: `Al`, `Bin`. */
const SHORTEST = 3;

/**
 * The names among capitalised words in a row, without those that may have another form in the
 * translation. A place is a name of its own.
 */
function namesAmong(
  all: readonly Part[],
  startsSentence: boolean,
  { isTranslatable, isPlace, isNoPart }: NameRules,
): readonly (readonly Part[])[] {
  const parts = all.slice(0, all.findLastIndex(({ word }) => !isNoPart(word)) + 1);
  const translatable = parts.map(({ word }) => isTranslatable(word));
  const places = parts.map(({ word }) => isPlace(word));
  const names: Part[][] = [];
  let isOpen = false;
  parts.forEach((part, index) => {
    const isAmong = !places[index] && translatable[index - 1] === true && translatable[index + 1] === true;
    // The first word of a sentence is always capitalised, so it may be no name. `Luar Negei Senat`: no
    // name stands between words of an institution.
    if (translatable[index] || isAmong || (index === 0 && startsSentence && !places[index])) isOpen = false;
    else if (places[index] || !isOpen) {
      names.push([part]);
      isOpen = !places[index];
    } else names.at(-1)!.push(part);
  });
  return names.filter((name) => (name.length >= 2 ? !translatable.at(-1) : name[0]!.word.length >= SHORTEST));
}

/**
 * Names that differ between languages: the title of a work (in quotation marks or after a word for
 * it), a law, and an institution with its abbreviation (`Badan Pusat Statistik (BPS)`).
 */
function isTitleOrBody(source: string, [start, end]: Span, { beforeWork, beforeLaw }: NameRules): boolean {
  const before = source.slice(Math.max(0, start - 15), start);
  const after = source.slice(end, end + 20);
  const isQuoted = /["“'‘]$/u.test(before) && /^,?["”'’]/u.test(after);
  return (
    isQuoted ||
    beforeWork.test(before) ||
    beforeLaw.test(before) ||
    /^ \(\p{Lu}\p{L}*\p{Lu}\p{L}*\)/u.test(after)
  );
}
