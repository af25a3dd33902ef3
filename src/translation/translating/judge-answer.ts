import type { DetectLanguage } from '../../text/detect-language.ts';

/**
 * Why an answer is quarantined instead of being shown. Public: `refused-<reason>` is the `reason`
 * of a missing translation.
 */
export const REFUSAL_REASONS = ['empty', 'too-short', 'same-as-source', 'wrong-language'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * A translation is this much shorter only if something was lost. Short texts vary too much to
 * judge.
 */
const LEAST_RATIO = 0.15;
const LEAST_SOURCE_CHARACTERS = 60;
/**
 * Names, figures and signatures are the same in every language; this many lower-case words are not.
 */
const LEAST_COMMON_WORDS = 4;

export interface AnsweredText {
  readonly source: string;
  readonly answer: string;
  /** BCP 47 */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** Whether an answer can be a translation at all. It was paid for, so in doubt it is accepted. */
export async function judgeAnswer(
  text: AnsweredText,
  detect: DetectLanguage,
): Promise<RefusalReason | undefined> {
  const { source, answer } = text;
  if (answer.trim() === '') return 'empty';
  if (
    source.length >= LEAST_SOURCE_CHARACTERS &&
    answer.length < source.length * LEAST_RATIO &&
    !isDense(text.targetLanguage)
  ) {
    return 'too-short';
  }
  if (fold(answer) === fold(source)) return hasCommonWords(source) ? 'same-as-source' : undefined;
  return (await isOtherLanguage(text, detect)) ? 'wrong-language' : undefined;
}

/** Scripts that need far fewer characters. */
const isDense = (language: string) => /^(zh|ja|ko|yue)(-|$)/i.test(language);

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

const hasCommonWords = (text: string) =>
  (text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0) >= LEAST_COMMON_WORDS;

async function isOtherLanguage(
  { source, answer, sourceLanguage, targetLanguage }: AnsweredText,
  detect: DetectLanguage,
) {
  // An answer that quotes the source is accepted: a check warns about it, and a person decides.
  if (fold(answer).includes(fold(source))) return false;
  const found = await detect(answer);
  if (found === undefined || sameOrClose(found, targetLanguage)) return false;
  // Every engine leaves a source in another language (a quoted statement) as it is.
  const ofSource = await detect(source);
  return ofSource === undefined || ofSource !== found || sameOrClose(found, sourceLanguage);
}

/** Languages that no detector distinguishes well enough to refuse a paid answer. */
const CLOSE = [
  ['id', 'ms'],
  ['nb', 'no', 'nn', 'da'],
  ['hr', 'sr', 'bs'],
  ['es', 'gl', 'ca', 'pt'],
];

function sameOrClose(found: string, tag: string): boolean {
  const language = new Intl.Locale(tag).language;
  return found === language || CLOSE.some((group) => group.includes(found) && group.includes(language));
}
