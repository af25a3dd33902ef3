import { haveSameTags } from '../../article/inline/parse-inline-html.ts';
import { alternativesOfAll, profileOf } from '../../text/languages/profiles.ts';
import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding, FindingKind } from './finding.ts';

/**
 * Compares quotation marks and brackets: the translation needs as many quotations and asides as the
 * source.
 */
export function checkMarks({ source, target, targetLanguage }: CheckedPair): readonly Finding[] {
  return [
    ...compareQuotes(source, target, profileOf(targetLanguage).checks.quotations?.speakerInside === true),
    ...compareAsides(asides(source), asides(target), target.length > source.length),
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
  for (const match of text.matchAll(QUOTATION_MARK)) {
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
  /**
   * Whether a translation may drop or add the brackets: around one word (`(KPK)`, `(34)`,
   * `(karhutla)`, the `(3)` of `ayat (3)`), or around a few words with a figure, which has a check
   * of its own: `(1 Maret 2023)`, `(5,000 to 6,500 feet)`.
   */
  readonly isOptional: boolean;
}

const WORDS_OF_FIGURES = 4;

function asides(text: string): readonly Aside[] {
  return [...text.matchAll(/[([]([^()[\]]*)[)\]]/gu)].map((match) => {
    const words = match[1]!.trim().split(/\s+/u).length;
    const isOptional = words === 1 || (words <= WORDS_OF_FIGURES && /\d/.test(match[1]!));
    return { span: [match.index, match.index + match[0].length], isOptional };
  });
}

/**
 * @param isLonger whether the translation is longer than the source. Otherwise, what stands in
 *   brackets in the translation alone is probably in the source too: editors put words that a speaker
 *   left out into brackets.
 */
function compareAsides(
  source: readonly Aside[],
  target: readonly Aside[],
  isLonger: boolean,
): readonly Finding[] {
  const staying = (all: readonly Aside[]) => all.filter(({ isOptional }) => !isOptional).length;
  const more = Math.sign(target.length - source.length);
  if (more === 0 || (more > 0 && !isLonger) || Math.sign(staying(target) - staying(source)) !== more)
    return [];
  const spans = (all: readonly Aside[]) => all.map(({ span }) => span);
  return [finding('brackets', spans(source), spans(target), 2)];
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
