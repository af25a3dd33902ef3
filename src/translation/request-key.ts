import { fingerprint } from '../text/fingerprint.ts';

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
}

export function requestKey(question: EngineQuestion): string {
  const { text, markup, sourceLanguage, engineTarget } = question;
  return fingerprint('request', sourceLanguage, engineTarget, markup ? 'html' : 'text', text);
}
