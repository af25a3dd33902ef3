import {
  hashOf,
  indexOfWord,
  type Lexicon,
  probabilityOf,
  translationsOf,
  type Vocabulary,
} from '../../src/translation/alignment/lexicon.ts';

/**
 * How probable it is that a word is translated by one of its known counterparts, from 0 to 1; 0 for
 * an unknown word. If it is near 1 and none of them is there, the translation of the word is
 * probably lacking.
 *
 * @param word as `keyOf` gives it
 */
export function translatedProbability(vocabulary: Vocabulary, word: string): number {
  const index = indexOfWord(vocabulary, hashOf(word));
  return index < 0 ? 0 : probabilityOf(vocabulary.translated[index]!);
}

/**
 * How probable it is that `target` translates `source`, from 0 to 1; 0 if the pair is not known.
 *
 * @param source as `keyOf` gives it
 * @param target the same
 */
export function translationProbability(lexicon: Lexicon, source: string, target: string): number {
  const known = translationsOf(lexicon, hashOf(source)) ?? [];
  return known.find(({ hash }) => hash === hashOf(target))?.probability ?? 0;
}
