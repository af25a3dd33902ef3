import { fingerprint } from '../../text/fingerprint.ts';
import type { Formality } from '../memory.ts';

/**
 * What an engine would be asked for one segment. Two questions with the same key have the same answer, so the second is never sent.
 * The article's context is no part of it: a segment would be paid for again in every article.
 */
export interface EngineQuestion {
  /** As it is sent: inline HTML where `markup` is set. */
  readonly text: string;
  readonly markup: boolean;
  readonly sourceLanguage: string;
  /** As the engine names it: `EN-GB`. */
  readonly engineTarget: string;
  /** `TermFinder.effect`: hash of the glossary's entries that occur in the text, `''` for none. */
  readonly glossaryEffect: string;
  readonly formality: Formality | undefined;
}

export function requestKey(question: EngineQuestion): string {
  const { text, markup, sourceLanguage, engineTarget, glossaryEffect, formality } = question;
  // Without either the key is what it was before there were any.
  const manner = glossaryEffect === '' && formality === undefined ? [] : [glossaryEffect, formality];
  return fingerprint('request', sourceLanguage, engineTarget, markup ? 'html' : 'text', text, ...manner);
}
