import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import { readWords } from '../alignment/words.ts';
import type { CheckedPair, Finding } from './finding.ts';

const doubling = perLanguage(({ checks }) => new Set(wordsIn(checks.mayDouble ?? '')));

/**
 * Characters for each character of Indonesian. `grace` characters more or less are always allowed.
 */
const LENGTH = { least: 0.4, most: 2.6, grace: 25 };

export function checkDoubledWords({ source, target, targetLanguage }: CheckedPair): readonly Finding[] {
  if (!hasNeighbouringSame(target)) return [];
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

/** Whether a word follows itself. */
function hasNeighbouringSame(text: string): boolean {
  const { indexes } = readWords(text);
  return indexes.some((word, at) => word === indexes[at + 1]);
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
