import { type Batch, type EngineAnswer, EngineFailure } from '../engine.ts';

/** Waits before the second, third and fourth attempt, where the engine does not name one. */
const WAITS_MILLISECONDS = [1_000, 2_000, 4_000];
/** Who is asked to wait longer than this in all gives up: the work is taken up again later. */
const MOST_WAITING_MILLISECONDS = 60_000;

export interface Asking {
  /** One request. @throws EngineFailure */
  ask(batch: Batch): Promise<readonly EngineAnswer[]>;
  sleep(milliseconds: number): Promise<void>;
  /** Awaited before anything else happens: what was paid for is stored first. */
  onAnswers(texts: readonly string[], answers: readonly EngineAnswer[]): Promise<void>;
  onFailure(texts: readonly string[], failure: EngineFailure): Promise<void>;
}

/**
 * Asks for one batch: a busy engine again after the time that it names, a batch that the engine rejects in halves, until the text at
 * fault is alone. Every text ends in exactly one call of `onAnswers` or `onFailure`.
 */
export async function askEngine(batch: Batch, asking: Asking): Promise<void> {
  let answers: readonly EngineAnswer[];
  try {
    answers = await repeatWhilePassing(batch, asking);
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    if (error.reason !== 'rejected' || batch.texts.length === 1) {
      await asking.onFailure(batch.texts, error);
      return;
    }
    const middle = Math.ceil(batch.texts.length / 2);
    await askEngine({ ...batch, texts: batch.texts.slice(0, middle) }, asking);
    await askEngine({ ...batch, texts: batch.texts.slice(middle) }, asking);
    return;
  }
  await asking.onAnswers(batch.texts, answers);
}

async function repeatWhilePassing(batch: Batch, asking: Asking): Promise<readonly EngineAnswer[]> {
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
