import type { Request } from 'express';
import { Problem } from '../../problem.ts';
import { clientOf } from './client-of.ts';
import type { HttpSettings } from '../http-settings.ts';

/** Wrong tokens that one client may send in a window before it must wait. */
const MOST_FAILURES = 20;
const WINDOW_MILLISECONDS = 60_000;
/** Above this number, clients guess together; the oldest are forgotten. */
const MOST_CLIENTS = 10_000;

/** Counts wrong tokens only, so a client that knows the token never has to wait. */
export interface Attempts {
  /**
   * Counts a wrong token. A client that guessed too often must wait, even with the right one.
   *
   * With TRUST_PROXY=true a client chooses its own address, so guesses are counted by the address of
   * the connection: that of a proxy, which many clients share. There the right token always passes,
   * so that nobody has to wait for the guesses of others.
   * @throws Problem `unauthorized`, `rate-limited`
   */
  check(request: Request, isRight: boolean): void;
}

export function createAttempts({ trustProxy }: Pick<HttpSettings, 'trustProxy'>): Attempts {
  const failures = new Map<string, { count: number; readonly until: number }>();
  const find = (client: string) => {
    const found = failures.get(client);
    if (found && found.until <= Date.now()) failures.delete(client);
    return failures.get(client);
  };
  const isShared = trustProxy === true;
  return {
    check(request, isRight) {
      const client = clientOf(isShared ? request.socket.remoteAddress : request.ip);
      const found = find(client);
      const mustWait = found !== undefined && found.count >= MOST_FAILURES;
      if (isRight && (isShared || !mustWait)) return;
      if (mustWait)
        throw new Problem('rate-limited', { seconds: Math.ceil((found.until - Date.now()) / 1000) });
      if (found) found.count++;
      else {
        if (failures.size >= MOST_CLIENTS) failures.delete(failures.keys().next().value!);
        failures.set(client, { count: 1, until: Date.now() + WINDOW_MILLISECONDS });
      }
      throw new Problem('unauthorized');
    },
  };
}
