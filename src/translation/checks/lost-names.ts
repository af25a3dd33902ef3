import { wordsIn } from '../../text/languages/profile.ts';
import { perLanguage } from '../../text/languages/profiles.ts';
import { matchesIn } from '../../text/matches.ts';
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
  const words = [
    ...holes.map(({ before, behind }) => `(?:${wordsIn(before).join('|')})${next(behind)}`),
    ...holePatterns,
  ];
  const patterns = [
    // Most letters are inside a word, so this comes first.
    `(?<![\\p{L}’'-])(?:${words.join('|')})`,
    // With two commas, the speaker may stand between them.
    `(?:^|[.!?]\\s+)[^,.!?]*${attribution}`,
    // A mark behind a space.
    '\\s[,.)](?!\\S)',
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

/** A name that is not in the source, or the place where a word is missing: `in on Tuesday`. */
export interface Trace {
  readonly span: Span;
  readonly isName: boolean;
}

/** What shows that a translation exchanged or lost a name. */
export interface TracesOfLoss {
  /** The nearest one to where the translation of a source word should be. */
  near(place: Span): Trace | undefined;
  /** A missing word, wherever it is. */
  readonly hole: Trace | undefined;
  /** Whether a new name, or an initial alone, is directly beside a name: `Mahmoud Popescu`, `W. Bush`. */
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
  const holes = rules ? matchesIn(target, rules.hole).map(({ 0: hole, index }) => index + hole.length) : [];
  if (beginsSmall(target) && !beginsSmall(source)) holes.push(0);
  const ratio = target.length / source.length;
  const reach = REACH.characters + REACH.share * target.length;
  const missing = holes.map((at) => ({ span: [at, at] as const, isName: false }));
  const traces: readonly Trace[] = [
    ...names.map(({ name, at }) => ({ span: [at, at + name.length] as const, isName: true })),
    ...missing,
  ];
  return {
    near([start]) {
      const distanceOf = ({ span }: Trace) => Math.abs(span[0] - start * ratio);
      const [nearest] = [...traces].sort((one, other) => distanceOf(one) - distanceOf(other));
      return nearest && distanceOf(nearest) <= reach ? nearest : undefined;
    },
    hole: missing[0],
    beside: (name) =>
      names.some(({ before, behind }) => [before, behind].some((each) => createHasName(each)(name))) ||
      (rules !== undefined && behindInitials(target, rules).includes(name)),
    hasBareSpeech: rules !== undefined && rules.bareSpeech.test(target),
    saysHere: rules !== undefined && rules.here.test(target),
    hasPeopleOf: (place) =>
      rules !== undefined &&
      [...target.matchAll(/\p{Lu}\p{Ll}[\p{L}\p{M}’']+/gu)].some(
        ([word]) =>
          rules.capitalised.has(word) &&
          word.slice(0, START) === place.slice(0, START) &&
          !createHasName(source.replaceAll(place, ''))(word),
      ),
  };
}

/** So many letters of a place are in the word for its people. */
const START = 3;

const beginsSmall = (text: string) => /^\P{L}*\p{Ll}/u.test(text);

/** How far from its expected place a translated word may be. */
const REACH = { characters: 40, share: 0.1 };

/** Names behind an initial without a first name: `President W. Bush`. */
function behindInitials(target: string, { capitalised }: LossRules): readonly string[] {
  return [
    ...target.matchAll(/(?:(\p{Lu}[\p{L}.’'-]*) )?(?<!\p{L})\p{Lu}\.? (\p{Lu}\p{Ll}[\p{L}’'-]+)/gu),
  ].flatMap(([, before, name]) => (before === undefined || capitalised.has(before) ? [name!] : []));
}

interface NewName {
  readonly name: string;
  readonly at: number;
  /** The capitalised words beside it. */
  readonly before: string;
  readonly behind: string;
}

function findNames(target: string, { capitalised }: LossRules): readonly NewName[] {
  return matchesIn(target, NAME).flatMap(({ 0: found, index: at }) => {
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
