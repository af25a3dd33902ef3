/** What a text seems to be written in; `undefined` where it is too short or too mixed to tell. BCP 47 primary language. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/** Fewer characters tell nothing that could be relied on. */
const LEAST_CHARACTERS = 40;
const MOST_CHARACTERS = 2_000;
/** A wrong verdict costs a paid translation, so only near certainty counts. */
const LEAST_PROBABILITY = 0.97;

/** Google's CLD3 as WebAssembly; loaded when the first text is to be told. */
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
