import { fingerprint } from '../../text/fingerprint.ts';
import type { ClientCount, ClientCounts, Counted } from '../../translation/client-counts.ts';

const WINDOW_MILLISECONDS = 60_000;
/** How long a process may not know of what a client does elsewhere. */
const SHARE_MILLISECONDS = 1_000;
/** With more clients in a minute, the oldest are forgotten. */
const MOST_CLIENTS = 100_000;

/** Counts what each client does in a minute: here at once, and in other processes a second later. */
export interface ClientCounter {
  /** @returns the count with this one */
  add(client: string): ClientCount;
  find(client: string): ClientCount | undefined;
}

interface Entry {
  /** In the store, which keeps no addresses. */
  readonly name: string;
  until: Date;
  /** In all processes, as the store said last. */
  known: number;
  /** Here, since then. */
  own: number;
}

export interface CounterDeps {
  readonly counted: Counted;
  readonly shared: ClientCounts;
  /** The same in all processes. */
  readonly secret: string | undefined;
  /** The counts of this process go on. */
  readonly onFault: (error: unknown) => void;
}

export function createClientCounter({ counted, shared, secret, onFault }: CounterDeps): ClientCounter {
  const entries = new Map<string, Entry>();
  let isSharing = false;

  function find(client: string): Entry | undefined {
    const entry = entries.get(client);
    return entry && !isOver(entry) ? entry : undefined;
  }

  function begin(client: string): Entry {
    // The order of the map is that of the beginnings.
    entries.delete(client);
    if (entries.size >= MOST_CLIENTS) entries.delete(entries.keys().next().value!);
    const until = new Date(Date.now() + WINDOW_MILLISECONDS);
    const entry = { name: fingerprint(secret, client), until, known: 0, own: 0 };
    entries.set(client, entry);
    return entry;
  }

  function shareLater(): void {
    if (isSharing) return;
    isSharing = true;
    setTimeout(() => void share(), SHARE_MILLISECONDS).unref();
  }

  async function share(): Promise<void> {
    for (const [client, entry] of entries) if (isOver(entry)) entries.delete(client);
    const sent = [...entries.values()]
      .filter(({ own }) => own > 0)
      .map((entry) => ({ entry, name: entry.name, own: entry.own }));
    try {
      const sums = await shared.add(counted, new Map(sent.map(({ name, own }) => [name, own])));
      for (const { entry, name, own } of sent) {
        const { count, until } = sums.get(name)!;
        Object.assign(entry, { known: count, until, own: entry.own - own });
      }
    } catch (error) {
      onFault(error);
    }
    isSharing = false;
    if ([...entries.values()].some(({ own }) => own > 0)) shareLater();
  }

  return {
    add(client) {
      const entry = find(client) ?? begin(client);
      entry.own++;
      shareLater();
      return countOf(entry);
    },
    find(client) {
      const entry = find(client);
      return entry && countOf(entry);
    },
  };
}

function isOver({ until }: Entry): boolean {
  return until.getTime() <= Date.now();
}

function countOf({ known, own, until }: Entry): ClientCount {
  return { count: known + own, until };
}
