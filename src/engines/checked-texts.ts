import { EngineFailure } from '../translation/engine.ts';

/** Far longer than the translation of the longest text in a request (64 KiB encoded). */
const MOST_CHARACTERS = 640 * 1024;

/**
 * Checks that there is one translation per text. A blank translation is accepted here: it is judged
 * later, after the others of its batch are kept.
 * @throws EngineFailure `malformed`
 */
export function checkedTexts(engine: string, answers: unknown, expected: number): readonly string[] {
  if (!Array.isArray(answers) || answers.length !== expected) {
    const found = Array.isArray(answers) ? answers.length : typeof answers;
    throw new EngineFailure(
      engine,
      'malformed',
      new Error(`Asked for ${expected} translations, got ${found}`),
    );
  }
  const unusable = answers.findIndex((text) => typeof text !== 'string' || text.length > MOST_CHARACTERS);
  if (unusable !== -1) {
    throw new EngineFailure(
      engine,
      'malformed',
      new Error(`Translation ${unusable + 1} of ${expected} is no text, or endless`),
    );
  }
  return answers as readonly string[];
}
