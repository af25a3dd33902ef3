import { type Engine, EngineFailure, type EngineUsage } from '../engine.ts';
import type { EngineActivity } from '../engine-activity.ts';

/** The usage that an engine reports about itself. Only engines that bill report it. */
export interface EngineReport {
  readonly engine: string;
  /** `null` if it does not answer. */
  readonly usage: EngineUsage | null;
  /** The time of the request to the engine, ISO 8601. */
  readonly askedAt: string;
}

/** Each engine gets at most one request in this time, however often a page is loaded. */
const KEPT_MILLISECONDS = 60_000;
/** A person waits for the answer. A later answer is kept for the next request. */
const PATIENCE_MILLISECONDS = 5_000;

export interface EngineUsageDeps {
  readonly engines: readonly Engine[];
  readonly activity: Pick<EngineActivity, 'warn'>;
  readonly now: () => Date;
}

interface Asked {
  readonly at: Date;
  readonly answer: Promise<EngineUsage | null>;
}

/**
 * Requests the usage from the engines that bill, and keeps their answers for a minute. It never
 * rejects.
 */
export function createEngineUsage({
  engines,
  activity,
  now,
}: EngineUsageDeps): () => Promise<readonly EngineReport[]> {
  const asked = new Map<Engine, Asked>();
  const ask = (engine: Engine): Asked => {
    const last = asked.get(engine);
    if (last && now().getTime() - last.at.getTime() < KEPT_MILLISECONDS) return last;
    const next = { at: now(), answer: usageOf(engine, activity) };
    asked.set(engine, next);
    return next;
  };
  const billing = engines.filter((engine) => engine.bills);
  return () =>
    Promise.all(
      billing.map(async (engine) => {
        const { at, answer } = ask(engine);
        return { engine: engine.name, usage: await inTime(answer), askedAt: at.toISOString() };
      }),
    );
}

/** An engine that fails gives `null`, so that the usage of the others is still shown. */
async function usageOf(engine: Engine, activity: Pick<EngineActivity, 'warn'>): Promise<EngineUsage | null> {
  try {
    return (await engine.usage?.()) ?? null;
  } catch (failure) {
    if (failure instanceof EngineFailure)
      activity.warn({ kind: 'failure', failure, subject: { purpose: 'usage' } });
    return null;
  }
}

async function inTime(answer: Promise<EngineUsage | null>): Promise<EngineUsage | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLISECONDS, null);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
