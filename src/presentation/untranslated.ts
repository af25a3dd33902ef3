/**
 * Keeps browsers and engines from translating the source. HTML wants the word `no`; Preact's types know a boolean alone, and it writes
 * `false` as nothing.
 */
export const UNTRANSLATED = { translate: 'no' } as unknown as { readonly translate: false };
