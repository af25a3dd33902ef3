import { type EngineAnswer, EngineFailure } from '../engine.ts';
import type { RequestBatch, TextRequest } from './engine-requests.ts';

/** Waits before the second, third and fourth attempt, unless the engine names one. */
const WAITS_MILLISECONDS = [1_000, 2_000, 4_000];
/**
 * The longest total wait for one batch. An engine that asks for more is given up, and the work is
 * resumed later.
 */
const MOST_WAITING_MILLISECONDS = 60_000;

export interface Asking {
  /** One request. @throws EngineFailure */
  ask(batch: RequestBatch): Promise<readonly EngineAnswer[]>;
  sleep(milliseconds: number): Promise<void>;
  /** Awaited before any other work, because paid answers are stored first. */
  onAnswers(requests: readonly TextRequest[], answers: readonly EngineAnswer[]): Promise<void>;
  onFailure(requests: readonly TextRequest[], failure: EngineFailure): Promise<void>;
}

/**
 * Sends one batch. It is repeated while the engine is busy, after the time that the engine names. A
 * batch that the engine rejects is halved until the text at fault is alone. Every text ends in
 * exactly one call of `onAnswers` or `onFailure`.
 */
export async function askEngine(batch: RequestBatch, asking: Asking): Promise<void> {
  const { requests } = batch;
  let answers: readonly EngineAnswer[];
  try {
    answers = await repeatWhilePassing(batch, asking);
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    if (error.reason !== 'rejected' || requests.length === 1) {
      await asking.onFailure(requests, error);
      return;
    }
    const middle = Math.ceil(requests.length / 2);
    await askEngine({ ...batch, requests: requests.slice(0, middle) }, asking);
    await askEngine({ ...batch, requests: requests.slice(middle) }, asking);
    return;
  }
  await asking.onAnswers(requests, answers);
}

async function repeatWhilePassing(batch: RequestBatch, asking: Asking): Promise<readonly EngineAnswer[]> {
  let waited = 0;
  for (let attempt = 0; ; attempt++) {
    try {
      return await asking.ask(batch);
    } catch (error) {
      if (!(error instanceof EngineFailure) || !error.passing || attempt >= WAITS_MILLISECONDS.length)
        throw error;
      const wait = error.retryAfterMilliseconds ?? WAITS_MILLISECONDS[attempt]!;
      waited += wait;
      if (waited > MOST_WAITING_MILLISECONDS) throw error;
      await asking.sleep(wait);
    }
  }
}
