import type { Logger } from 'pino';
import type { LearningDeps } from '../../translation/learning/create-learning.ts';

/** Logs one line for each lexicon. No line has a word of a text. */
export function createLearningLog(log: Logger): LearningDeps['onLearned'] {
  return ({ languages, known, stored }, seconds) => {
    if (!stored?.isNew) return;
    const { number, pairs, size } = stored.snapshot;
    const took = Math.round(seconds * 10) / 10;
    log.info({ ...languages, number, pairs, known, size, seconds: took }, 'lexicon learned');
  };
}
