import { splitIntoSentences } from '../../text/sentences/sentences.ts';
import { checkTranslation } from '../checks/check-translation.ts';
import { alignSentences } from '../alignment/align-sentences.ts';
import type { Lexicon } from '../alignment/lexicon.ts';
import type { DerivedPair, TranslatedPair } from '../derived-data.ts';

/**
 * Splits a translation into sentences, aligns them with the source's, and checks it.
 * @param lexicon what the memory taught about these languages, if there is one
 */
export function derivePair(
  { source, target, sourceLanguage, targetLanguage }: TranslatedPair,
  lexicon?: Lexicon,
): DerivedPair {
  const sentences = splitIntoSentences(target.text, targetLanguage);
  const alignment = alignSentences(source, { text: target.text, sentences }, lexicon);
  return {
    sentences,
    alignment,
    findings: checkTranslation({
      sourceLanguage,
      targetLanguage,
      source: source.text,
      target: target.text,
      sourceSentences: source.sentences,
      targetSentences: sentences,
      alignment,
      lexicon,
      sourceHtml: source.html,
      targetHtml: target.html,
    }),
  };
}
