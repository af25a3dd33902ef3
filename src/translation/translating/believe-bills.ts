import { countCharacters } from '../../text/count-characters.ts';
import type { EngineAnswer } from '../engine.ts';
import type { TextRequest } from './engine-requests.ts';

/**
 * Engines bill the characters of the source. One that counts bytes of UTF-8 reports four for each
 * at most, so more is no count of this text.
 */
const MOST_BILLED_A_CHARACTER = 4;

/** The characters that the engine reports for all answers; `undefined` if it reports none. */
export function reportedCharacters(answers: readonly EngineAnswer[]): number | undefined {
  if (answers.some((answer) => answer.billedCharacters === undefined)) return undefined;
  return answers.reduce((sum, answer) => sum + answer.billedCharacters!, 0);
}

/**
 * Whether each of these answers may cost what the engine says. A mistake or a lie would spend the
 * budget, or lift it.
 */
export function areBillsBelievable(
  requests: readonly TextRequest[],
  answers: readonly EngineAnswer[],
): boolean {
  return answers.every(({ billedCharacters = 0 }, index) => {
    const most = countCharacters(requests[index]!.sent) * MOST_BILLED_A_CHARACTER;
    return Number.isSafeInteger(billedCharacters) && billedCharacters >= 0 && billedCharacters <= most;
  });
}

/** The same answers without what the engine reports. */
export function withoutBills(answers: readonly EngineAnswer[]): readonly EngineAnswer[] {
  return answers.map(({ billedCharacters: _, ...answer }) => answer);
}
