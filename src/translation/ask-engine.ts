import { type Batch, type Engine, type EngineAnswer, EngineFailure } from './engine.ts';

/** Attempts at one request, the first included, and the waits between them: an engine that is busy for longer is asked another time. */
const WAITS_MILLISECONDS = [1_000, 2_000, 4_000];

export interface Asking {
  readonly engine: Engine;
  sleep(milliseconds: number): Promise<void>;
  /** Called before each request that leaves. */
  onRequest(): Promise<void>;
  /** Awaited before the next request leaves: what was paid for is stored first. */
  onAnswers(texts: readonly string[], answers: readonly EngineAnswer[]): Promise<void>;
  onFailure(texts: readonly string[], failure: EngineFailure): Promise<void>;
}

/**
 * Asks for one batch: a busy engine again after a while, a batch that the engine rejects in halves, until the text at fault is alone.
 * Every text ends in exactly one call of `onAnswers` or `onFailure`.
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
  for (let attempt = 0; ; attempt++) {
    await asking.onRequest();
    try {
      return await asking.engine.translate(batch);
    } catch (error) {
      const wait = WAITS_MILLISECONDS[attempt];
      if (!(error instanceof EngineFailure) || !error.passing || wait === undefined) throw error;
      await asking.sleep(wait);
    }
  }
}
