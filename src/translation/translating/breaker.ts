import type { EngineLimits, EngineRest } from '../engine-limits.ts';

/** So many failures in a row mean that the engine is down, not unlucky. */
const FAILURES_TO_OPEN = 5;
/** How long automatic work then leaves it alone. */
const REST_MILLISECONDS = 60_000;
/** A longer time that an engine names is cut to this: its clock may be wrong. */
const LONGEST_REST_MILLISECONDS = 60 * 60_000;
/** How long a process may miss what the others found out. */
const REMEMBERED_MILLISECONDS = 1_000;

/**
 * Keeps automatic work from asking an engine again and again while it is down. Explicit requests by
 * a person ignore the breaker but report their outcome to it: one success closes it for all. All
 * processes share its state. A fault of the store is reported and changes nothing: what an engine
 * answered must not be lost.
 */
export interface Breaker {
  allows(): Promise<boolean>;
  succeeded(): Promise<void>;
  /**
   * @param wait how long the engine wants to be left alone, in milliseconds. `askEngine` handles
   * short waits.
   */
  failed(wait?: number): Promise<void>;
}

interface BreakerDeps {
  readonly engine: string;
  readonly limits: Omit<EngineLimits, 'permit'>;
  readonly now: () => Date;
  readonly onFault: (error: unknown) => void;
}

export function createBreaker({ engine, limits, now, onFault }: BreakerDeps): Breaker {
  let known: { readonly at: number; readonly rest: EngineRest | undefined } | undefined;

  async function rest(): Promise<EngineRest | undefined> {
    const at = now().getTime();
    if (!known || Math.abs(at - known.at) > REMEMBERED_MILLISECONDS)
      known = { at, rest: (await limits.rests()).get(engine) };
    return known.rest;
  }

  async function reportFault(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      onFault(error);
    }
  }

  return {
    async allows() {
      const found = await rest();
      return !found || now() >= found.openUntil;
    },
    succeeded: () =>
      reportFault(async () => {
        if (!(await rest())) return;
        known = undefined;
        await limits.succeeded(engine);
      }),
    failed: (wait = 0) =>
      reportFault(async () => {
        const time = Math.min(wait, LONGEST_REST_MILLISECONDS);
        known = undefined;
        await limits.failed(engine, {
          // After a rest, a single failure opens it again.
          afterFailures: time > REST_MILLISECONDS ? 1 : FAILURES_TO_OPEN,
          until: new Date(now().getTime() + Math.max(time, REST_MILLISECONDS)),
        });
      }),
  };
}
