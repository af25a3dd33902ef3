import { EngineFailure } from '../translation/engine.ts';

/** Far more than a translation of the longest text that a request holds, 64 KiB encoded: what is longer came of no translation. */
const MOST_CHARACTERS = 640 * 1024;

/**
 * As many translations as there were texts; or nobody can tell which belongs to which. A blank one is an answer too: what it is worth is
 * judged where the others beside it can be kept.
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
