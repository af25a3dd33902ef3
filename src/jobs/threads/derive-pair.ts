import type { Span } from '../../text/traced-text.ts';
import { splitIntoSentences } from '../../text/sentences/sentences.ts';
import { checkTranslation } from '../../translation/checks/check-translation.ts';
import type { Finding } from '../../translation/checks/finding.ts';
import { createTermFinder } from '../../translation/glossary/term-finder.ts';
import { alignSentences, type SentencePair } from '../../translation/reading/align-sentences.ts';

/** A paragraph and its translation. */
export interface PairToDerive {
  readonly source: {
    readonly text: string;
    readonly html?: string;
    readonly sentences: readonly Span[];
  };
  readonly target: { readonly text: string; readonly html?: string };
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

export interface DerivedPair {
  /** Of the translation. */
  readonly sentences: readonly Span[];
  readonly alignment: readonly SentencePair[];
  /** Without those of the glossary, which change with its terms. */
  readonly findings: readonly Finding[];
}

const NO_TERMS = createTermFinder({ name: '', entries: [] });

/** What a reader sees of a translation beside its text. */
export function derivePair({ source, target, sourceLanguage, targetLanguage }: PairToDerive): DerivedPair {
  const sentences = splitIntoSentences(target.text, targetLanguage);
  return {
    sentences,
    alignment: alignSentences(source, { text: target.text, sentences }),
    findings: checkTranslation({
      sourceLanguage,
      targetLanguage,
      terms: NO_TERMS,
      source: source.text,
      target: target.text,
      ...(source.html !== undefined && { sourceHtml: source.html }),
      ...(target.html !== undefined && { targetHtml: target.html }),
    }),
  };
}
