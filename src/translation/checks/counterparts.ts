import type { SentencePair } from '../alignment/align-sentences.ts';
import { HASH_START, hashFurther, type Lexicon } from '../alignment/lexicon.ts';
import { LOWER_CASE, wordsOf } from '../alignment/words.ts';
import { isAsciiWordCharacter } from '../../text/search/search-words.ts';
import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { createIsTranslated, findOmittedClauses } from './omitted-clauses.ts';
import { createHasName, cuesOf } from './similar-names.ts';

/**
 * Finds a sentence without a counterpart on the other side, a sentence that the translation says
 * twice, and with a lexicon a clause that nothing translates. Silent without an alignment.
 */
export function checkCounterparts({
  source,
  target,
  sourceSentences,
  targetSentences,
  alignment,
  lexicon,
}: CheckedPair): readonly Finding[] {
  if (!sourceSentences || !targetSentences || !alignment) return [];
  const inTarget = repeatedSentences(target, targetSentences);
  const repeated =
    inTarget.length === 0 ? [] : inTarget.slice(repeatedSentences(source, sourceSentences).length);
  const twice = new Set(repeated.map((span) => bare(target.slice(...span))));
  const isRepeated = (text: string) => twice.has(bare(text));
  const textsOf = (text: string, sentences: readonly Span[], indexes: readonly number[]) =>
    indexes.map((index) => text.slice(...sentences[index]!));
  const joining = alignment.filter(
    (each) =>
      each.target.length > 0 && each.source.length > each.target.length && each.confidence >= SURE.group,
  );
  const leftOut = joining.flatMap((each) =>
    findLeftOut(
      each.source,
      textsOf(source, sourceSentences, each.source),
      textsOf(target, targetSentences, each.target),
      lexicon,
    ),
  );
  const omitted = [...lacking(alignment, 'source', 'target'), ...leftOut]
    .map((index) => sourceSentences[index]!)
    .filter((span) => saysMuch(source, span));
  const surplus = lacking(alignment, 'target', 'source')
    .map((index) => targetSentences[index]!)
    .filter((span) => saysMuch(target, span));
  const unexplained = surplus.filter((span) => !isRepeated(target.slice(...span)));
  // The alignment may link a repeated sentence, and leave the one before it without a counterpart.
  const added = unexplained.slice(Math.max(0, repeated.length - (surplus.length - unexplained.length)));
  const clauses = alignment.flatMap((each) => {
    if (lexicon === undefined || each.target.length === 0) return [];
    const translation = textsOf(target, targetSentences, each.target).join(' ');
    return each.source.flatMap((index) =>
      findOmittedClauses(source, sourceSentences[index]!, translation, lexicon),
    );
  });
  return [
    ...[...omitted, ...clauses].map((span) => lack('omission', source, span)),
    ...repeated.map((span) => excess('repetition', target, span)),
    ...added.map((span) => excess('addition', target, span)),
  ];
}

const lack = (kind: 'omission', source: string, span: Span): Finding => ({
  kind,
  source: span,
  expected: source.slice(...span),
});

const excess = (kind: 'repetition' | 'addition', target: string, span: Span): Finding => ({
  kind,
  target: span,
  found: target.slice(...span),
});

/** How sure the alignment must be that nothing corresponds, and that one translates several sentences. */
const SURE = { gap: 0.2, group: 0.4 };

/** The sentences of one side that nothing on the other side corresponds to. */
function lacking(
  alignment: readonly SentencePair[],
  side: 'source' | 'target',
  other: 'source' | 'target',
): readonly number[] {
  return alignment.flatMap((pair) =>
    pair[other].length === 0 && pair.confidence >= SURE.gap ? pair[side] : [],
  );
}

/** Lengths of a translation, in lengths of its source. */
const LENGTHS = { tooShort: 0.75, least: 0.7, most: 1.5 };

/**
 * Of several sentences that one translates together, the one that it leaves out: all of them are too
 * long for it, the others are not. The one with least in common is left out.
 */
function findLeftOut(
  indexes: readonly number[],
  sources: readonly string[],
  targets: readonly string[],
  lexicon: Lexicon | undefined,
): readonly number[] {
  const target = targets.join(' ');
  const all = sources.reduce((sum, { length }) => sum + length, 0);
  if (target.length > LENGTHS.tooShort * all) return [];
  const hasName = createHasName(target);
  const isTranslated = lexicon && createIsTranslated(target, lexicon);
  const shared = sources.map((text) => {
    const words = isTranslated ? shareOf(wordsOf(text), isTranslated) : 0;
    return shareOf(cuesOf(text), hasName) + words;
  });
  const [least] = shared.map((_, at) => at).sort((one, other) => shared[one]! - shared[other]!);
  const rest = target.length / (all - sources[least!]!.length);
  return rest >= LENGTHS.least && rest <= LENGTHS.most ? [indexes[least!]!] : [];
}

function shareOf<Item>(items: readonly Item[], isFound: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(isFound).length / items.length;
}

/** Letters and digits that say more than `Yes.` or `(Reuters)`. */
const MUCH = 12;

const saysMuch = (text: string, span: Span) => bare(text.slice(...span)).length >= MUCH;

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Sentences that stand in the text before. */
function repeatedSentences(text: string, sentences: readonly Span[]): readonly Span[] {
  if (new Set(sentences.map((span) => fingerprint(text, span))).size === sentences.length) return [];
  const seen = new Set<string>();
  return sentences.filter((span) => {
    const said = bare(text.slice(...span));
    const isSeen = said.length >= MUCH && seen.has(said);
    seen.add(said);
    return isSeen;
  });
}

/** A hash of the ASCII letters and digits. It is the same for the same `bare` text, which takes longer. */
function fingerprint(text: string, [start, end]: Span): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isAsciiWordCharacter(code)) hash = hashFurther(hash, code | LOWER_CASE);
  }
  return hash;
}
