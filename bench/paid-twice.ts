import type { DeeplServer } from '../test/support/deepl-server.ts';
import { ask } from '../test/support/postgres-server.ts';

export interface PaidTwice {
  /** Texts that were sent although their answer was stored. */
  readonly stored: number;
  /** Texts that were sent again because the answer to the first request was not stored. */
  readonly inFlight: number;
}

/** Looks at every text that the engine billed more than once for a language. */
export async function countPaidTwice(deepl: DeeplServer, databaseUrl: string): Promise<PaidTwice> {
  const rows = await ask(
    databaseUrl,
    `select segment.text, request.target, request.updated_at from request
     join segment on segment.id = request.segment_id where request.status = 'answered'`,
  );
  const storedAt = new Map(
    rows.map(({ text, target, updated_at }) => [
      keyOf(text as string, target as string),
      Date.parse(updated_at as string),
    ]),
  );
  const times = new Map<string, number[]>();
  for (const { texts, target, at, billed } of deepl.requests) {
    if (!billed) continue;
    for (const text of texts) times.set(keyOf(text, target), [...(times.get(keyOf(text, target)) ?? []), at]);
  }
  let stored = 0;
  let inFlight = 0;
  for (const [key, [, ...again]] of times) {
    const later = again.filter((at) => at > (storedAt.get(key) ?? Infinity)).length;
    stored += later;
    inFlight += again.length - later;
  }
  return { stored, inFlight };
}

/** The engine calls English `EN-GB`. */
function keyOf(text: string, target: string): string {
  return `${target.slice(0, 2).toLowerCase()} ${text}`;
}
