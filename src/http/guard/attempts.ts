import { Problem } from '../../problem.ts';
import { clientOf } from './client-of.ts';

/** Wrong tokens that one client may send in a window before it must wait. */
const MOST_FAILURES = 20;
const WINDOW_MILLISECONDS = 60_000;
/** Above this number, clients guess together; the oldest are forgotten. */
const MOST_CLIENTS = 10_000;

/** Counts wrong tokens only, so a client that knows the token never has to wait. */
export interface Attempts {
  /** @throws Problem `rate-limited` */
  requireAttemptsLeft(address: string | undefined): void;
  failed(address: string | undefined): void;
}

export function createAttempts(): Attempts {
  const failures = new Map<string, { count: number; readonly until: number }>();
  const find = (client: string) => {
    const found = failures.get(client);
    if (found && found.until <= Date.now()) failures.delete(client);
    return failures.get(client);
  };
  return {
    requireAttemptsLeft(address) {
      const found = find(clientOf(address));
      if (found === undefined || found.count < MOST_FAILURES) return;
      throw new Problem('rate-limited', { seconds: Math.ceil((found.until - Date.now()) / 1000) });
    },
    failed(address) {
      const client = clientOf(address);
      const found = find(client);
      if (found) {
        found.count++;
        return;
      }
      if (failures.size >= MOST_CLIENTS) failures.delete(failures.keys().next().value!);
      failures.set(client, { count: 1, until: Date.now() + WINDOW_MILLISECONDS });
    },
  };
}
