import type { ConcordancePage, ConcordanceQuestion } from '../../translation/searching/concordance.ts';

export interface ConcordanceView {
  readonly question: ConcordanceQuestion;
  /** Maximum length of a word or phrase, in characters. */
  readonly limit: number;
  readonly shown:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'fault'; readonly fault: ConcordanceFault }
    | { readonly kind: 'found'; readonly page: ConcordancePage };
}

export const CONCORDANCE_FAULTS = ['no-word', 'too-long', 'same-language'] as const;
export type ConcordanceFault = (typeof CONCORDANCE_FAULTS)[number];
