/**
 * The probable language of a text, as a BCP 47 primary language; `undefined` if the text is too
 * short or too mixed.
 */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/** The result is not reliable for fewer characters. */
const LEAST_CHARACTERS = 40;
const MOST_CHARACTERS = 2_000;
/** A wrong result costs a paid translation, so only near certainty counts. */
const LEAST_PROBABILITY = 0.97;

/** Google's CLD3 as WebAssembly. Loaded with the first text. */
export function createDetectLanguage(): DetectLanguage {
  let loading: Promise<{ findLanguage(text: string): Verdict }> | undefined;
  return async (text) => {
    if (text.length < LEAST_CHARACTERS) return undefined;
    loading ??= import('cld3-asm').then(async (cld) => (await cld.loadModule()).create(0, MOST_CHARACTERS));
    const { language, probability, is_reliable } = (await loading).findLanguage(text);
    return is_reliable && probability >= LEAST_PROBABILITY ? language.split('-')[0] : undefined;
  };
}

interface Verdict {
  readonly language: string;
  readonly probability: number;
  readonly is_reliable: boolean;
}
