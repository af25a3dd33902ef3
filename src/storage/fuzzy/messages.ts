import type { Suggestion, SuggestionQuery } from '../../translation/suggestions.ts';

/** What the server's thread asks the worker's. */
export type Question = FindQuestion | { readonly kind: 'catch-up' };

interface FindQuestion extends SuggestionQuery {
  readonly kind: 'find';
  readonly sourceLanguage: string;
  readonly target: string;
  readonly texts: readonly string[];
}

export type Message = (Question & { readonly id: number }) | { readonly kind: 'close' };

/** What the worker answers; `found` has the suggestions of each text, in their order. */
export type Answer =
  | { readonly kind: 'found'; readonly id: number; readonly found: readonly (readonly Suggestion[])[] }
  | { readonly kind: 'caught-up'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  /** Something went wrong that no question waits for. */
  | { readonly kind: 'fault'; readonly error: unknown };
