import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import type { Span } from '../../text/traced-text.ts';
import type { Lexicon } from '../alignment/lexicon.ts';
import { wordsOf } from '../alignment/words.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { createIsTranslated } from './omitted-clauses.ts';
import { createNameFinder } from './similar-names.ts';

/**
 * Finds a lost name: capitalised words in a row, none of which is in the translation. Titles,
 * institutions and names with another form elsewhere (`Prancis`) do not count. Of a single word, the
 * translation may have a pronoun instead.
 */
export function checkNames({ source, target, sourceLanguage, lexicon }: CheckedPair): readonly Finding[] {
  const rules = nameRules(sourceLanguage);
  if (rules === undefined) return [];
  const findings: Finding[] = [];
  let isInTarget: ((name: string) => boolean) | undefined;
  for (const match of source.matchAll(rules.name)) {
    const parts = partsOf(match[0], match.index);
    const kept = keptParts(parts, beginsSentence(source, match.index, rules), rules);
    if (kept.length === 0) continue;
    isInTarget ??= createFinder(target, lexicon);
    if (kept.some(({ word }) => isInTarget!(word))) continue;
    const span = [kept[0]!.at, match.index + match[0].length] as const;
    if (isTitleOrBody(source, span, rules)) continue;
    findings.push({ kind: 'name', source: span, expected: source.slice(...span) });
  }
  return findings;
}

/** Also by what the memory knows of a name: `Tiongkok`, China. */
function createFinder(target: string, lexicon: Lexicon | undefined): (name: string) => boolean {
  const isSimilar = createNameFinder(target);
  if (lexicon === undefined) return isSimilar;
  const isTranslated = createIsTranslated(target, lexicon);
  return (name) => isSimilar(name) || wordsOf(name).some(isTranslated);
}

interface Part {
  readonly word: string;
  readonly at: number;
}

/** The words of a name, without acronyms and initials. */
function partsOf(name: string, start: number): readonly Part[] {
  return [...name.matchAll(/[^ ]+/gu)]
    .map(({ 0: word, index }) => ({ word, at: start + index }))
    .filter(({ word }) => !/^\p{Lu}+\.?$/u.test(word) && !word.endsWith('.'));
}

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
  /** Whether what follows a word describes an institution: `Dewan`, `Partai`. */
  readonly isBody: (word: string) => boolean;
  /** The end of the text before the title of a work, or before a law. */
  readonly beforeWork: RegExp;
  readonly beforeLaw: RegExp;
}

const nameRules = perLanguage(({ checks: { names }, sentences }): NameRules | undefined => {
  if (names === undefined) return undefined;
  const bodies = new Set(wordsIn(names.bodies));
  const translatable = new Set([...wordsIn(names.translatable), ...bodies]);
  const common = new Set(
    [sentences.pronouns, sentences.starters, sentences.speech, sentences.bareSpeech ?? ''].flatMap(wordsIn),
  );
  const patterns = new RegExp(`^(?:${names.translatablePatterns.join('|')})$`, 'u');
  const suffix = new RegExp(`(?:${names.suffixes})$`, 'u');
  const works = wordsIn(names.works).join('|');
  const abbreviations = wordsIn(sentences.abbreviations.leading)
    .filter((word) => /^\p{Lu}\p{L}*$/u.test(word))
    .join('|');
  const dotted = `(?:\\p{Lu}|${abbreviations})\\.`;
  const word = `\\p{Lu}[\\p{L}’'-]+`;
  return {
    name: new RegExp(`(?<![\\p{L}-])${word}(?:(?: ${dotted})* ${word})*`, 'gu'),
    beforeSentence: new RegExp(
      `(?:^|(?<!(?<!\\p{L})(?:\\p{Lu}|${abbreviations}))[.!?…]["”’»)]*\\s*|["“‘(:]\\s*)$`,
      'u',
    ),
    isTranslatable(name) {
      const bare = name.replace(suffix, '');
      return (
        translatable.has(name) ||
        translatable.has(bare) ||
        patterns.test(bare) ||
        common.has(name.toLowerCase()) ||
        // `Bangsa-Bangsa`, `Israel-Palestina`
        (name.includes('-') && name.split('-').every((part) => translatable.has(part)))
      );
    },
    isBody: (name) => bodies.has(name.replace(suffix, '')),
    // Case does not matter: a word for a work may begin a sentence.
    beforeWork: new RegExp(`(?:^|\\s)(?:${works})(?:${names.workSuffix})?,?\\s+$`, 'iu'),
    beforeLaw: new RegExp(`${names.law} $`, 'u'),
  };
});

function beginsSentence(source: string, start: number, { beforeSentence }: NameRules): boolean {
  return beforeSentence.test(source.slice(Math.max(0, start - 30), start));
}

/** Shorter names are often abbreviations or parts of other names: `Al`, `Bin`. */
const SHORTEST = 3;

/** The parts of which one must be in the translation; none if the name may have another form there. */
function keptParts(
  parts: readonly Part[],
  startsSentence: boolean,
  { isTranslatable, isBody }: NameRules,
): readonly Part[] {
  const kept = parts.filter(({ word }) => !isTranslatable(word));
  // The first word of a sentence is always capitalised.
  const own = startsSentence && kept[0] !== undefined && kept[0] === parts[0] ? kept.slice(1) : kept;
  if (own.length >= 2) return isTranslatable(parts.at(-1)!.word) ? [] : own;
  if (parts.length !== own.length && parts.some(({ word }) => isBody(word))) return [];
  const [only] = own;
  return only !== undefined && only === parts.at(-1) && only.word.length >= SHORTEST ? own : [];
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
