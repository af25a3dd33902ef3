import type { Span } from '../../text/traced-text.ts';
import type { CheckedPair, Finding } from './finding.ts';

/**
 * Finds a sentence without a counterpart on the other side, and a sentence that the translation says
 * twice. Silent without an alignment.
 */
export function checkCounterparts(pair: CheckedPair): readonly Finding[] {
  const { source, target, sourceSentences, targetSentences, alignment } = pair;
  if (!sourceSentences || !targetSentences || !alignment) return [];
  const repeated = new Set(repeatedSentences(target, targetSentences, repeatedSentences(source, sourceSentences).length));
  const without = (side: 'source' | 'target') =>
    alignment.flatMap((each) => (each[side === 'source' ? 'target' : 'source'].length === 0 ? each[side] : []));
  return [
    ...without('source')
      .map((index) => sourceSentences[index]!)
      .filter((span) => saysMuch(source, span))
      .map((span) => ({ kind: 'omission' as const, source: span, expected: source.slice(...span) })),
    ...[...repeated].map((span) => ({ kind: 'repetition' as const, target: span, found: target.slice(...span) })),
    ...without('target')
      .map((index) => targetSentences[index]!)
      .filter((span) => !repeated.has(span) && saysMuch(target, span))
      .map((span) => ({ kind: 'addition' as const, target: span, found: target.slice(...span) })),
  ];
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
