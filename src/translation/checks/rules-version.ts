/**
 * Raise it when a change gives another result for a text that is stored already: in the checks, in
 * `alignSentences`, in `splitIntoSentences` or a language profile, or in `createTermFinder`. Then
 * all derived data is computed again in the background, the newest articles first.
 */
export const RULES_VERSION = 3;
