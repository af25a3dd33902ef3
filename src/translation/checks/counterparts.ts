import type { SentencePair } from '../alignment/align-sentences.ts';
import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding } from './finding.ts';
import { findOmittedClauses } from './omitted-clauses.ts';

/**
 * Finds a sentence without a counterpart on the other side, a sentence that the translation says
 * twice, and with a lexicon a clause that nothing translates. Silent without an alignment.
 */
export function checkCounterparts({ source, target, ...pair }: CheckedPair): readonly Finding[] {
  const { sourceSentences, targetSentences, alignment, lexicon } = pair;
  if (!sourceSentences || !targetSentences || !alignment) return [];
  const repeated = repeatedSentences(target, targetSentences, repeatedSentences(source, sourceSentences).length);
  const omitted = lacking(alignment, 'source', 'target')
    .map((index) => sourceSentences[index]!)
    .filter((span) => saysMuch(source, span));
  const added = lacking(alignment, 'target', 'source')
    .map((index) => targetSentences[index]!)
    .filter((span) => saysMuch(target, span) && !repeated.includes(span));
  const clauses = alignment.flatMap((each) => {
    if (lexicon === undefined || each.target.length === 0) return [];
    const translation = each.target.map((index) => target.slice(...targetSentences[index]!)).join(' ');
    return each.source.flatMap((index) => findOmittedClauses(source, sourceSentences[index]!, translation, lexicon));
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

/** How sure the alignment must be that nothing corresponds. */
const SURE = 0.3;

/** The sentences of one side that nothing on the other side corresponds to. */
function lacking(
  alignment: readonly SentencePair[],
  side: 'source' | 'target',
  other: 'source' | 'target',
): readonly number[] {
  return alignment.flatMap((pair) => (pair[other].length === 0 && pair.confidence >= SURE ? pair[side] : []));
}

/** Letters and digits that say more than `Yes.` or `(Reuters)`. */
const MUCH = 12;

const saysMuch = (text: string, span: Span) => bare(text.slice(...span)).length >= MUCH;

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Sentences that stand in the text before, apart from so many that may. */
function repeatedSentences(text: string, sentences: readonly Span[], mayRepeat = 0): readonly Span[] {
  const seen = new Set<string>();
  const repeated = sentences.filter((span) => {
    const said = bare(text.slice(...span));
    const isSeen = said.length >= MUCH && seen.has(said);
    seen.add(said);
    return isSeen;
  });
  return repeated.slice(mayRepeat);
}
