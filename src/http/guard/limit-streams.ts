import { Problem } from '../../problem.ts';
import { clientOf } from './client-of.ts';

/** A stream takes about 40 KB, so these take 80 MB. */
export const MOST_STREAMS = 2_000;
/** A client that is refused may try again after this. */
const RETRY_SECONDS = 5;

export interface StreamLimits {
  /**
   * Counts one more stream of the client at this address. Returns the function that ends it.
   * @throws Problem `rate-limited`
   */
  enter(address: string | undefined): () => void;
}

/** Streams stay open, so the limit is on how many there are, not on how many are requested. */
export function limitStreams({ streamsPerClient }: { readonly streamsPerClient: number }): StreamLimits {
  const open = new Map<string, number>();
  let all = 0;
  const count = (client: string, difference: number) => {
    const left = (open.get(client) ?? 0) + difference;
    if (left > 0) open.set(client, left);
    else open.delete(client);
    all += difference;
  };
  return {
    enter(address) {
      const client = clientOf(address);
      if (all >= MOST_STREAMS || (open.get(client) ?? 0) >= streamsPerClient)
        throw new Problem('rate-limited', { seconds: RETRY_SECONDS });
      count(client, 1);
      return () => count(client, -1);
    },
  };
}
