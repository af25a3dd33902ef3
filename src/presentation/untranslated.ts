/**
 * Keeps browsers and translation services from translating the source. HTML needs the word `no`,
 * but Preact's types allow only a boolean and it writes `false` as an absent attribute.
 */
export const UNTRANSLATED = { translate: 'no' } as unknown as { readonly translate: false };
