import { Problem, type ProblemKind } from '../../problem.ts';
import type { Runs } from './runs.ts';
import type { TranslationRun } from './translating.ts';

const NOTHING_TO_ASK: readonly ProblemKind[] = ['no-engine', 'offline', 'confidential'];

/**
 * Starts the translation of an article that was just added or revised. The article stays in any
 * case. If no engine is available, the article itself says what is missing and why, and the result
 * is `undefined`.
 * @throws Problem `language-invalid`, `target-is-source`
 */
export async function translateNewText(
  { runs }: { readonly runs: Pick<Runs, 'start'> },
  { id, targets }: { readonly id: string; readonly targets: readonly string[] },
): Promise<TranslationRun | undefined> {
  try {
    return await runs.start(id, targets);
  } catch (error) {
    if (error instanceof Problem && NOTHING_TO_ASK.includes(error.kind)) return undefined;
    throw error;
  }
}
