import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding } from './finding.ts';

const doubling = perLanguage(({ checks }) => new Set(wordsIn(checks.mayDouble ?? '')));

/**
 * Characters for each character of Indonesian. `grace` characters more or less are always allowed.
 */
const LENGTH = { least: 0.4, most: 2.6, grace: 25 };

/** A text with fewer words may be the same in both languages: names, headlines, figures. */
const SAME_WORDS = 5;

const words = (text: string) => [...text.matchAll(/[\p{L}\p{M}’'-]+/gu)];

export function checkDoubledWords({ source, target, targetLanguage }: CheckedPair): readonly Finding[] {
  const mayDouble = doubling(targetLanguage);
  const findings: Finding[] = [];
  for (const match of target.matchAll(/(?<![\p{L}\p{M}-])(\p{L}+)\s+\1(?![\p{L}\p{M}-])/giu)) {
    const word = match[1]!.toLowerCase();
    const inSource = new RegExp(`(?<!\\p{L})${word}\\s+${word}(?!\\p{L})`, 'iu').test(source);
    // A doubled capitalised word is a name: `Duran Duran`, `Sirih Sirih`.
    const isName = /^\p{Lu}/u.test(match[1]!) && match.index > 0;
    if (!inSource && !isName && !mayDouble.has(word)) {
      findings.push({
        kind: 'doubled-word',
        target: [match.index, match.index + match[0].length],
        found: match[0],
      });
    }
  }
  return findings;
}

export function checkLength({ source, target, targetLanguage }: CheckedPair): readonly Finding[] {
  // Scripts that write a word in one or two characters have other lengths.
  if (/^(zh|ja|ko|th)(-|$)/i.test(targetLanguage)) return [];
  const least = source.length * LENGTH.least - LENGTH.grace;
  const most = source.length * LENGTH.most + LENGTH.grace;
  if (target.length >= least && target.length <= most) return [];
  return [
    {
      kind: 'length',
      target: [0, target.length],
      found: String(target.length),
      expected: String(source.length),
    },
  ];
}

/** Finds a translation that equals its source, or keeps a long part of it. */
export function checkUntranslated({ source, target }: CheckedPair): readonly Finding[] {
  const lower = words(source).map(([word]) => word.toLowerCase());
  if (lower.length < SAME_WORDS) return [];
  const runs = new Set<string>();
  for (let at = 0; at + SAME_WORDS <= lower.length; at++)
    runs.add(lower.slice(at, at + SAME_WORDS).join(' '));
  const found = words(target);
  for (let at = 0; at + SAME_WORDS <= found.length; at++) {
    const run = found.slice(at, at + SAME_WORDS);
    const isNames = run.filter(([word]) => /^\p{Lu}/u.test(word)).length >= SAME_WORDS - 1;
    if (isNames || !runs.has(run.map(([word]) => word.toLowerCase()).join(' '))) continue;
    const last = run.at(-1)!;
    return [
      {
        kind: 'untranslated',
        target: [run[0]!.index, last.index + last[0].length],
        found: target.slice(run[0]!.index, last.index + last[0].length),
      },
    ];
  }
  return [];
}

/**
 * Finds a lost personal name: two or more capitalised words in a row, none of which is in the
 * translation. Single words and institutions are often translated (`Prancis`,
 * `Menteri Luar Negeri`), so they do not count.
 */
export function checkNames({ source, target, sourceLanguage }: CheckedPair): readonly Finding[] {
  const patterns = namePatterns(sourceLanguage);
  if (patterns === undefined) return [];
  const folded = fold(target);
  const findings: Finding[] = [];
  for (const match of source.matchAll(patterns.name)) {
    const [name] = match;
    const parts = name.split(' ').filter((part) => !/^\p{Lu}+$/u.test(part));
    const end = match.index + name.length;
    const startsSentence = patterns.beforeSentence.test(
      source.slice(Math.max(0, match.index - 30), match.index),
    );
    const personal = dropTranslatable(parts, startsSentence, patterns);
    if (personal.length < 2) continue;
    if (personal.some((part) => folded.includes(stem(fold(part))))) continue;
    const start = match.index + name.indexOf(personal[0]!);
    if (isTitleOrBody(source, [start, end], patterns)) continue;
    findings.push({
      kind: 'name',
      source: [start, end],
      expected: personal.join(' '),
    });
  }
  return findings;
}

interface NamePatterns {
  /**
   * Capitalised words in a row. A full stop ends a name, unless it belongs to an initial or an
   * abbreviation: `Timur Tengah. Kunjungan` is no name, `Siti M. Aminah` is one.
   */
  readonly name: RegExp;
  /** The end of the text before a word that is capitalised because it begins a sentence. */
  readonly beforeSentence: RegExp;
  /** A word of a title, an office or an institution. */
  readonly translatable: RegExp;
  /** The end of the text before the title of a work, or before a law. */
  readonly beforeWork: RegExp;
  readonly beforeLaw: RegExp;
}

const namePatterns = perLanguage(({ checks: { names }, sentences }): NamePatterns | undefined => {
  if (names === undefined) return undefined;
  const translatable = [...wordsIn(names.translatable), ...names.translatablePatterns].join('|');
  const works = wordsIn(names.works).join('|');
  const abbreviations = wordsIn(sentences.abbreviations.leading)
    .filter((word) => /^\p{Lu}\p{L}*$/u.test(word))
    .join('|');
  const dotted = `(?:\\p{Lu}|${abbreviations})\\.`;
  const word = `\\p{Lu}[\\p{L}’'-]+`;
  return {
    name: new RegExp(`(?<![\\p{L}-])${word}(?:(?: ${dotted})* ${word})+`, 'gu'),
    beforeSentence: new RegExp(
      `(?:^|(?<!(?<!\\p{L})(?:\\p{Lu}|${abbreviations}))[.!?…]["”’»)]*\\s*|["“‘(]\\s*)$`,
      'u',
    ),
    translatable: new RegExp(`^(?:${translatable})$`, 'u'),
    // Case does not matter: a word for a work may begin a sentence.
    beforeWork: new RegExp(`(?:^|\\s)(?:${works})(?:${names.workSuffix})?,?\\s+$`, 'iu'),
    beforeLaw: new RegExp(`${names.law} $`, 'u'),
  };
});

/**
 * Names that differ between languages: the title of a work (in quotation marks or after a word for
 * it), a law, and an institution with its abbreviation (`Badan Pusat Statistik (BPS)`).
 */
function isTitleOrBody(source: string, [start, end]: Span, { beforeWork, beforeLaw }: NamePatterns): boolean {
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

function dropTranslatable(
  parts: readonly string[],
  startsSentence: boolean,
  { translatable }: NamePatterns,
): readonly string[] {
  const kept = parts.filter((part) => !translatable.test(part));
  // The first word of a sentence is always capitalised. A title among the words means that all of
  // them name an office.
  if (kept.length < parts.length) return kept.length >= 2 && !translatable.test(parts.at(-1)!) ? kept : [];
  return startsSentence ? kept.slice(1) : kept;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Languages spell the second half of a name differently: Sergey, Sergueï; Lavrov. */
const stem = (name: string) => name.slice(0, Math.max(3, Math.ceil(name.length * 0.5)));
