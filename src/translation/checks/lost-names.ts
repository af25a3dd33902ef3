import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import type { Span } from '../../text/traced-text.ts';
import { createHasName } from './similar-names.ts';

interface LossRules {
  readonly capitalised: ReadonlySet<string>;
  readonly hole: RegExp;
  readonly bareSpeech: RegExp;
  readonly here: RegExp;
}

const lossRules = perLanguage(({ checks: { lostNames } }): LossRules | undefined => {
  if (lostNames === undefined) return undefined;
  const { holes, holePatterns = [], capitalised } = lostNames;
  const attribution = `,["”’»]?\\s(?:${lostNames.attribution})`;
  const patterns = [
    ...holes.map(({ before, behind }) => `(?<![\\p{L}’'-])(?:${wordsIn(before).join('|')})${next(behind)}`),
    ...holePatterns.map((pattern) => `(?<![\\p{L}’'-])(?:${pattern})`),
    // With two commas, the speaker may stand between them.
    `(?:^|[.!?]\\s+)[^,.!?]*${attribution}`,
    // A mark behind a space.
    '\\s[,.](?!\\S)',
  ];
  return {
    capitalised: new Set(wordsIn(capitalised)),
    hole: new RegExp(patterns.join('|'), 'gu'),
    bareSpeech: new RegExp(attribution, 'u'),
    here: new RegExp(`(?<!\\p{L})${lostNames.here}(?!\\p{L})`, 'iu'),
  };
});

/** A pattern of one of these marks, or of one of these words, next. */
function next(list: string): string {
  const [marks, words] = [/^\P{L}/u, /^\p{L}/u].map((kind) =>
    wordsIn(list).filter((each) => kind.test(each)),
  );
  return `(?:\\s*[${marks!.join('')}]|\\s+(?:${words!.join('|') || '(?!)'})(?![\\p{L}’'-]))`;
}

/** Inside a sentence, a capital marks a name. */
const NAME = /(?<=[\p{L}\p{N},;)(] ?)\p{Lu}\p{Ll}[\p{L}\p{M}’'-]+/gu;

/** Where a translation has a name that is not in its source, or lacks a word: `in on Tuesday`. */
export interface TracesOfLoss {
  /** Whether one of them is where the translation of a source word should be. */
  near(place: Span): boolean;
  /** Whether a new name stands directly beside a name: `Mahmoud Popescu`. */
  beside(name: string): boolean;
  /** Whether a word for the people of a place begins like the place: `Spanyol`, `Spaniards`. */
  hasPeopleOf(place: string): boolean;
  /** Whether a word of speech has nobody who speaks: `, said.` */
  readonly hasBareSpeech: boolean;
  readonly saysHere: boolean;
}

/** Without traces in a language without a profile. */
export function findTracesOfLoss(source: string, target: string, targetLanguage: string): TracesOfLoss {
  const rules = lossRules(targetLanguage);
  const isInSource = createHasName(source, target);
  const names = rules ? findNames(target, rules).filter(({ name }) => !isInSource(name)) : [];
  const holes = rules
    ? [...target.matchAll(rules.hole)].map(({ 0: hole, index }) => index + hole.length)
    : [];
  if (beginsSmall(target) && !beginsSmall(source)) holes.push(0);
  const ratio = target.length / source.length;
  const reach = REACH.characters + REACH.share * target.length;
  const traces = [...holes, ...names.map(({ at }) => at)];
  return {
    near: ([start]) => traces.some((trace) => Math.abs(trace - start * ratio) <= reach),
    beside: (name) =>
      names.some(({ before, behind }) => [before, behind].some((each) => createHasName(each)(name))),
    hasBareSpeech: rules !== undefined && rules.bareSpeech.test(target),
    saysHere: rules !== undefined && rules.here.test(target),
    hasPeopleOf: (place) =>
      rules !== undefined &&
      [...target.matchAll(/\p{Lu}\p{Ll}[\p{L}\p{M}’']+/gu)].some(
        ([word]) => rules.capitalised.has(word) && word.slice(0, START) === place.slice(0, START),
      ),
  };
}

/** So many letters of a place are in the word for its people. */
const START = 3;

const beginsSmall = (text: string) => /^\P{L}*\p{Ll}/u.test(text);

/** How far from its expected place a translated word may be. */
const REACH = { characters: 40, share: 0.1 };

interface NewName {
  readonly name: string;
  readonly at: number;
  /** The capitalised words beside it. */
  readonly before: string;
  readonly behind: string;
}

function findNames(target: string, { capitalised }: LossRules): readonly NewName[] {
  return [...target.matchAll(NAME)].flatMap(({ 0: found, index: at }) => {
    const name = found.replace(/['’]s?$/u, '');
    if (name.split('-').every((part) => capitalised.has(part))) return [];
    const before =
      /(\p{Lu}[\p{L}’'-]+) (?:\p{Lu}\.? )?$/u.exec(target.slice(Math.max(0, at - 30), at))?.[1] ?? '';
    const behind =
      /^ (?:\p{Lu}\.? )?(\p{Lu}[\p{L}’'-]+)/u.exec(
        target.slice(at + found.length, at + found.length + 30),
      )?.[1] ?? '';
    return [{ name, at, before, behind }];
  });
}
