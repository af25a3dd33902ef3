import { haveSameTags } from '../../article/inline/parse-inline-html.ts';
import { alternativesOfAll, profileOf } from '../../text/languages/profiles.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding, FindingKind } from './finding.ts';
import { createHasName, cuesOf, type HasName } from './similar-names.ts';

/**
 * Compares quotation marks and brackets: the translation needs as many quotations and asides as the
 * source.
 */
export function checkMarks({ source, target, targetLanguage }: CheckedPair): readonly Finding[] {
  return [
    ...compareQuotes(source, target, profileOf(targetLanguage).checks.quotations?.speakerInside === true),
    ...compareAsides(source, target),
  ];
}

function compareQuotes(source: string, target: string, speakerInside: boolean): readonly Finding[] {
  const wanted = quotationMarks(source);
  const found = quotationMarks(target);
  // An odd number in the source means that one side is open on purpose, because the quotation
  // continues elsewhere. A translation may complete it.
  const isBroken = wanted.length % 2 === 0 && found.length % 2 === 1;
  const lacking = Math.ceil(wanted.length / 2) - Math.ceil(found.length / 2);
  const mayLack =
    (speakerInside && found.length > 0 ? saidInside(source, wanted) : 0) + singleWords(source, wanted);
  return !isBroken && lacking >= 0 && lacking <= mayLack ? [] : [finding('quotes', wanted, found, 1)];
}

/** Single marks around a few words say that they are meant loosely: `‘beberapa hambatan’`. */
function singleWords(source: string, marks: readonly Span[]): number {
  return marks.filter(([start, end], index) => {
    const close = marks[index + 1];
    const isSingle = /[‘']/u.test(source.slice(start, end)) && close !== undefined;
    return isSingle && source.slice(end, close[0]).trim().split(/\s+/u).length <= LOOSE_WORDS;
  }).length;
}

const LOOSE_WORDS = 3;

const SPEECH_STEMS = alternativesOfAll(({ checks }) => checks.quotations?.speechStems);
const ATTRIBUTION = new RegExp(`^,? *(?:${SPEECH_STEMS})`, 'iu');

/**
 * French names the speaker inside the quotation:
 * `« Ce n’est pas la fin, a-t-il dit. Ce n’est que le début. »`
 */
function saidInside(source: string, marks: readonly Span[]): number {
  return marks.filter(
    ([, end], index) => index % 2 === 1 && ATTRIBUTION.test(source.slice(end, marks[index + 1]?.[0] ?? end)),
  ).length;
}

/** With all of them ahead of the rest, because the patterns of single ones take long at every letter. */
const QUOTATION_MARK =
  /(?=["“”„«»‘’'])(?:(?<double>["“”„«»])|(?<opening>(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}“"]))|(?<=[^\s‘'])[’'](?!\p{L}|\p{N}))/gu;

/**
 * Double quotation marks, and single ones in pairs. Other single marks are apostrophes, as in
 * `Jum’at` and `the players’ bus`.
 */
function quotationMarks(text: string): readonly Span[] {
  const marks: Span[] = [];
  let opened: Span | undefined;
  for (const match of matchesIn(text, QUOTATION_MARK)) {
    const mark = [match.index, match.index + 1] as const;
    const { double, opening } = match.groups!;
    if (double !== undefined) marks.push(mark);
    else if (opening !== undefined) opened = mark;
    else if (opened !== undefined) {
      marks.push(opened, mark);
      opened = undefined;
    }
  }
  return marks.sort(([left], [right]) => left - right);
}

interface Aside {
  readonly span: Span;
  readonly content: string;
  /**
   * Whether a translation may drop or add the brackets: around one word (`(KPK)`, `(34)`,
   * `(karhutla)`, the `(3)` of `ayat (3)`), or around a few words with a figure, which has a check
   * of its own: `(1 Maret 2023)`, `(5,000 to 6,500 feet)`.
   */
  readonly isOptional: boolean;
}

const WORDS_OF_FIGURES = 4;

const BRACKETS = /[([]([^()[\]]*)[)\]]/gu;

function asides(text: string): readonly Aside[] {
  return matchesIn(text, BRACKETS).map((match) => {
    const words = match[1]!.trim().split(/\s+/u).length;
    const isOptional = words === 1 || (words <= WORDS_OF_FIGURES && /\d/.test(match[1]!));
    return { span: [match.index, match.index + match[0].length], content: match[1]!, isOptional };
  });
}

function compareAsides(source: string, target: string): readonly Finding[] {
  const [wanted, found] = [asides(source), asides(target)];
  const staying = (all: readonly Aside[]) => all.filter(({ isOptional }) => !isOptional).length;
  const more = Math.sign(found.length - wanted.length);
  if (more === 0 || Math.sign(staying(found) - staying(wanted)) !== more) return [];
  // Editors put words that a speaker left out into brackets. Such a translation is no longer.
  if (more > 0 && target.length <= source.length) return [];
  const [fewer, most] = more > 0 ? [wanted, found] : [found, wanted];
  const hasName = createHasName(more > 0 ? source : target);
  const unsaid = most.filter(({ content }) => !isSaid(content, hasName, more < 0));
  if (staying(unsaid) <= staying(fewer)) return [];
  const spans = (all: readonly Aside[]) => all.map(({ span }) => span);
  return [finding('brackets', spans(wanted), spans(found), 2)];
}

/**
 * Whether the other text says it without brackets, by its names.
 * @param isWhole whether it must be a name and nothing else
 */
function isSaid(content: string, hasName: HasName, isWhole: boolean): boolean {
  const cues = cuesOf(` ${content}`);
  return cues.length > 0 && cues.every(hasName) && !(isWhole && /(?<!\p{L})\p{Ll}/u.test(content));
}

/** @param marks how many marks each place counts for */
function finding(
  kind: FindingKind,
  source: readonly Span[],
  target: readonly Span[],
  marks: number,
): Finding {
  const around = (spans: readonly Span[]) => [spans[0]![0], spans.at(-1)![1]] as const;
  return {
    kind,
    ...(source.length > 0 && { source: around(source) }),
    ...(target.length > 0 && { target: around(target) }),
    found: String(target.length * marks),
    expected: String(source.length * marks),
  };
}

/** Finds links and emphasis of the source that the translation changed. */
export function checkTags({ sourceHtml, targetHtml }: CheckedPair): readonly Finding[] {
  if (sourceHtml === undefined) return [];
  return targetHtml !== undefined && haveSameTags(targetHtml, sourceHtml) ? [] : [{ kind: 'tags' }];
}
