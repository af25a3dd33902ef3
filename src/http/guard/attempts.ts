import type { Request } from 'express';
import { Problem } from '../../problem.ts';
import type { ClientCounter } from './client-counter.ts';
import { clientOf } from './client-of.ts';
import type { HttpSettings } from '../http-settings.ts';

/** Wrong tokens that one client may send in a minute before it must wait. */
const MOST_FAILURES = 20;

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

export function createAttempts(
  { trustProxy }: Pick<HttpSettings, 'trustProxy'>,
  counter: ClientCounter,
): Attempts {
  const isShared = trustProxy === true;
  return {
    check(request, isRight) {
      const client = clientOf(isShared ? request.socket.remoteAddress : request.ip);
      const found = counter.find(client);
      const mustWait = found !== undefined && found.count >= MOST_FAILURES;
      if (isRight && (isShared || !mustWait)) return;
      if (mustWait)
        throw new Problem('rate-limited', {
          seconds: Math.max(1, Math.ceil((found.until.getTime() - Date.now()) / 1000)),
        });
      counter.add(client);
      throw new Problem('unauthorized');
    },
  };
}
