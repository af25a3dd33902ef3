import type { Engine, EngineUsage } from '../engine.ts';

/** What an engine that bills says of itself. */
export interface EngineReport {
  readonly engine: string;
  /** `null` where it does not answer. */
  readonly usage: EngineUsage | null;
  /** When it was asked, ISO 8601. */
  readonly askedAt: string;
}

/** However often a page is looked at, an engine is asked once in this time. */
const KEPT_MILLISECONDS = 60_000;
/** A person waits for the answer; one that comes later is there the next time. */
const PATIENCE_MILLISECONDS = 5_000;

interface Asked {
  readonly at: Date;
  readonly answer: Promise<EngineUsage | null>;
}

/** Asks the engines that bill what was used, and keeps what they answer for a minute. It never rejects. */
export function createEngineUsage(
  engines: readonly Engine[],
  now: () => Date,
): () => Promise<readonly EngineReport[]> {
  const asked = new Map<Engine, Asked>();
  const ask = (engine: Engine): Asked => {
    const last = asked.get(engine);
    if (last && now().getTime() - last.at.getTime() < KEPT_MILLISECONDS) return last;
    const next = { at: now(), answer: usageOf(engine) };
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

/** An engine that does not answer just now keeps nobody from seeing the rest. */
async function usageOf(engine: Engine): Promise<EngineUsage | null> {
  try {
    return (await engine.usage?.()) ?? null;
  } catch {
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
