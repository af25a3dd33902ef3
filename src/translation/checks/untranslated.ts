import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
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

/** Finds a translation that equals its source, or keeps a clause of it. */
export function checkUntranslated({ source, target, ...languages }: CheckedPair): readonly Finding[] {
  const lower = words(source).map(([word]) => word.toLowerCase());
  if (lower.length < FEWEST_WORDS) return [];
  const runs = new Set(lower.slice(RUN - 1).map((_, at) => lower.slice(at, at + RUN).join(' ')));
  const found = words(target);
  const isSame = (at: number) =>
    at + RUN <= found.length &&
    runs.has(
      found
        .slice(at, at + RUN)
        .map(([word]) => word.toLowerCase())
        .join(' '),
    );
  const ofTarget = commonWords(languages.targetLanguage);
  const ofSource = commonWords(languages.sourceLanguage);
  const isLeft = ([word]: RegExpExecArray) => /^\p{Ll}{3}[^\p{Lu}]*$/u.test(word) && !ofTarget.has(word);
  const isSure = (run: readonly RegExpExecArray[]) =>
    run.length >= SURE_RUN || run.some(([word]) => ofSource.has(word.toLowerCase()));
  const findings: Finding[] = [];
  for (let at = 0; at < found.length; at++) {
    const start = at;
    while (isSame(at)) at++;
    if (at === start) continue;
    at += RUN - 1;
    const run = found.slice(start, at);
    if (run.filter(isLeft).length < LEFT_WORDS || !isSure(run)) continue;
    const last = run.at(-1)!;
    const span = [run[0]!.index, last.index + last[0].length] as const;
    findings.push({ kind: 'untranslated', target: span, found: target.slice(...span) });
  }
  return findings;
}
