import type { LearningDeps } from '../../translation/learning/create-learning.ts';
import type { Threads } from './create-threads.ts';

/** Learns in a thread, which may take minutes. */
export function createLearn(threads: Pick<Threads, 'run'>): LearningDeps['learn'] {
  return (order, signal) => threads.run('learn-lexicon', order, signal);
}
