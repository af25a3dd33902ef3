import { EngineFailure } from '../translation/engine.ts';

/** Far longer than the translation of the longest text in a request (64 KiB encoded). */
const MOST_CHARACTERS = 640 * 1024;

/**
 * Checks that there is one translation per text, and that each is text. A blank translation is
 * accepted here: it is judged later, after the others of its batch are kept.
 * @throws EngineFailure `malformed`
 */
export function checkedTexts(engine: string, answers: unknown, expected: number): readonly string[] {
  if (!Array.isArray(answers) || answers.length !== expected) {
    const found = Array.isArray(answers) ? answers.length : typeof answers;
    throw malformed(engine, `Asked for ${expected} translations, got ${found}`);
  }
  const unusable = answers.findIndex((text) => !isText(text));
  if (unusable !== -1)
    throw malformed(engine, `Translation ${unusable + 1} of ${expected} is no text, or endless`);
  return answers as readonly string[];
}

/**
 * Everything but tabs and line breaks among the control characters, and halves of surrogate pairs.
 * No source has them (`repair`), so no translation does.
 */
const NEVER_IN_TEXT = /[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;

function isText(answer: unknown): answer is string {
  return typeof answer === 'string' && answer.length <= MOST_CHARACTERS && !NEVER_IN_TEXT.test(answer);
}

function malformed(engine: string, message: string): EngineFailure {
  return new EngineFailure(engine, 'malformed', { cause: new Error(message) });
}
