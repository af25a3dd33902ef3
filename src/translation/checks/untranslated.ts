import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import { readWords } from '../alignment/words.ts';
import type { CheckedPair, Finding } from './finding.ts';

/** A text with fewer words may be the same in both languages: names, headlines, figures. */
const FEWEST_WORDS = 5;
/** A shorter run is often a name or a term. */
const RUN = 3;
/** A shorter run may be a term of the target's language in the source: `earnings per share`. */
const SURE_RUN = 5;
/** Words of a run that are no names and not of the target's language: `de facto`, `Lord of the Rings`. */
const LEFT_WORDS = 2;

const words = (text: string) => [...text.matchAll(/[\p{L}\p{M}’'-]+/gu)];

const commonWords = perLanguage(
  ({ sentences: { pronouns, starters, speech }, lines: { hyphens } }) =>
    new Set([pronouns, starters, speech, hyphens?.frequent ?? ''].flatMap(wordsIn)),
);

/** Words that mark a language, and those that may be in a name: `Pengawas Obat dan Makanan`. */
const particles = perLanguage(({ sentences: { bareSpeech = '' }, lines: { hyphens, smallWords } }) => ({
  all: new Set([bareSpeech, hyphens?.frequent ?? ''].flatMap(wordsIn)),
  inNames: new Set(wordsIn(smallWords)),
}));

const LEFT = /^\p{Ll}{3}[^\p{Lu}]*$/u;

/** Whether the translation has a word of the source in lower case. Many have none. */
function mayKeepWords(source: string, target: string): boolean {
  const { indexOf } = readWords(source);
  return readWords(target).all.some(
    ({ hash, start, end }) => indexOf(hash) >= 0 && LEFT.test(target.slice(start, end)),
  );
}

/** From 1. */
function numberOf(word: string, numbers: Map<string, number>): number {
  const number = numbers.get(word) ?? numbers.size + 1;
  numbers.set(word, number);
  return number;
}

/** One number for the run that begins at a word; `undefined` if the source lacks one of its words. */
function runOf(numbered: readonly number[], from: number): number | undefined {
  let run = 0;
  for (let at = from; at < from + RUN; at++) {
    if (numbered[at] === 0) return undefined;
    run = run * MOST_NUMBERS + numbered[at]!;
  }
  return run;
}

/** Three such numbers make one that is exact. A text has fewer words. */
const MOST_NUMBERS = 200_000;

/** Web addresses stay as they are. */
const isOfAddress = (text: string, start: number, end: number) =>
  /[\w/]\.$|[/@]$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^(?:[@/]|\.\w)/.test(text.slice(end, end + 2));

/** Finds a translation that equals its source, or keeps a clause of it. */
export function checkUntranslated({
  source,
  target,
  sourceLanguage,
  targetLanguage,
}: CheckedPair): readonly Finding[] {
  if (!mayKeepWords(source, target)) return [];
  const own = words(source);
  if (own.length < FEWEST_WORDS) return [];
  const numbers = new Map<string, number>();
  const numbered = own.map(([word]) => numberOf(word.toLowerCase(), numbers));
  const runs = new Set<number | undefined>(numbered.slice(RUN - 1).map((_, at) => runOf(numbered, at)));
  const found = words(target);
  const same = found.map(([word]) => numbers.get(word.toLowerCase()) ?? 0);
  const isSame = (at: number) => at + RUN <= same.length && runs.has(runOf(same, at));
  const ofTarget = commonWords(targetLanguage);
  const ofSource = commonWords(sourceLanguage);
  const isLeft = ({ 0: word, index }: RegExpExecArray) =>
    LEFT.test(word) && !ofTarget.has(word) && !isOfAddress(target, index, index + word.length);
  const isSure = (run: readonly RegExpExecArray[]) =>
    run.length >= SURE_RUN || run.some(([word]) => ofSource.has(word.toLowerCase()));
  const { all, inNames } = particles(sourceLanguage);
  const isMarked = (run: readonly RegExpExecArray[]) =>
    run.length > RUN &&
    run.some(([word]) => all.has(word) && !ofTarget.has(word)) &&
    run.some((word) => isLeft(word) && !inNames.has(word[0]));
  const findings: Finding[] = [];
  for (let at = 0; at < found.length; at++) {
    const start = at;
    while (isSame(at)) at++;
    if (at === start) continue;
    at += RUN - 1;
    const run = found.slice(start, at);
    if ((run.filter(isLeft).length < LEFT_WORDS || !isSure(run)) && !isMarked(run)) continue;
    const last = run.at(-1)!;
    const span = [run[0]!.index, last.index + last[0].length] as const;
    findings.push({ kind: 'untranslated', target: span, found: target.slice(...span) });
  }
  return findings;
}
