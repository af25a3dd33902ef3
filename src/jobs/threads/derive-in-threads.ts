import { Problem } from '../../problem.ts';
import type { DerivedPair, TranslatedPair } from '../../translation/derived-data.ts';
import type { DerivingDeps } from '../../translation/deriving/create-deriving.ts';
import { derivePair } from '../../translation/deriving/derive-pair.ts';
import type { Threads } from './create-threads.ts';

/**
 * UTF-16 code units of both texts. A longer pair may hold the event loop for more than 50 ms; almost
 * every paragraph takes less than one.
 */
const SHORT_PAIR = 16 * 1024;

/**
 * Derives short pairs immediately and long ones in a thread. A pair that takes too long is shown
 * without sentences and findings, as one whole.
 */
export function createDerivePair(threads: Pick<Threads, 'run'>): DerivingDeps['derivePair'] {
  return (pair, loaded) =>
    pair.source.text.length + pair.target.text.length > SHORT_PAIR
      ? threads
          .run('derive-pair', { pair, ...(loaded && { lexicon: loaded.bytes }) })
          .catch((error: unknown) => asWhole(pair, error))
      : derivePair(pair, loaded?.lexicon);
}

function asWhole({ target }: TranslatedPair, error: unknown): DerivedPair {
  if (!(error instanceof Problem) || error.kind !== 'text-too-complex') throw error;
  return { sentences: [[0, target.text.length]], alignment: [], findings: [] };
}
