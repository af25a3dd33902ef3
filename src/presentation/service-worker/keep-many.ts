import { type Keeping, type Offered, versionOf, type Wanted } from '../offline/copies.ts';
import type { CopyKeeper } from './copy-keeper.ts';
import type { CopyStore } from './copy-store.ts';
import { fetchOffered } from './fetch-offered.ts';

/** Number of articles that are fetched at the same time. */
const AT_ONCE = 4;

const NOTHING: Keeping = { state: 'finished', articles: 0, bytes: 0, done: 0, doneBytes: 0 };

/**
 * Keeps many articles in steps. Each step is stored before the next begins, so a stopped worker, a
 * closed tab or a lost network costs at most the current step.
 */
export interface KeepMany {
  /** Finds the articles that are not yet kept and their total size, then waits for `start`. */
  count(): Promise<void>;
  /**
   * Keeps the articles that the reader chose after seeing their sizes. Starts immediately, in
   * addition to current work.
   */
  choose(wanted: readonly Wanted[]): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Articles that are already fetched stay. */
  forget(): Promise<void>;
  /** After everything was kept: finds out whether the server has more. */
  lookForMore(): Promise<void>;
  /**
   * Continues unfinished work until it is done, stopped or blocked. Several callers share one run.
   */
  carryOn(): Promise<void>;
}

interface KeepManyDeps {
  readonly store: CopyStore;
  readonly keeper: CopyKeeper;
  readonly fetch: typeof fetch;
  readonly onChange: () => void;
}

export function createKeepMany({ store, keeper, fetch, onChange }: KeepManyDeps): KeepMany {
  const change = async (next: (present: Keeping | undefined) => Keeping | undefined) => {
    const keeping = await store.changeKeeping(next);
    onChange();
    return keeping;
  };
  /**
   * Changes the state, unless the reader has changed it in the meantime. Returns whether there is
   * more to do.
   */
  const advance = async (from: Keeping, to: Partial<Keeping>): Promise<boolean> => {
    const { trouble: _over, ...rest } = from;
    const next = { ...rest, ...to };
    const present = await change((keeping) => (keeping?.state === from.state ? next : keeping));
    return present?.state === 'counting' || present?.state === 'running';
  };

  const lackingOf = async (offered: readonly Offered[]): Promise<readonly Offered[]> => {
    const kept = (await store.list()).filter((copy) => copy.kept);
    const here = new Map(kept.map((copy) => [copy.id, versionOf(copy)]));
    return offered.filter(({ id, version, confidential }) => !confidential && here.get(id) !== version);
  };

  const countOn = async (keeping: Keeping): Promise<boolean> => {
    const page = await fetchOffered(fetch, keeping.cursor);
    if (!page) {
      await advance(keeping, { trouble: 'unreachable' });
      return false;
    }
    const lacking = await lackingOf(page.items);
    await store.want(lacking.map(({ id, bytes }) => ({ id, bytes })));
    const { cursor: _done, ...rest } = keeping;
    const articles = keeping.articles + lacking.length;
    if (page.next === null && articles === 0) {
      await store.prefer('everything', 'yes');
      await change(() => undefined);
      return false;
    }
    return advance(rest, {
      articles,
      bytes: keeping.bytes + sum(lacking),
      ...(page.next === null ? { state: 'ready' } : { cursor: page.next }),
    });
  };

  const keepOn = async (keeping: Keeping): Promise<boolean> => {
    const batch = await store.wanted(AT_ONCE);
    if (batch.length === 0) {
      if (keeping.everything) await store.prefer('everything', 'yes');
      return advance(keeping, { state: 'finished' });
    }
    const outcomes = await Promise.all(batch.map(({ id }) => keeper.keep(id)));
    const settled = batch.filter((_, index) => !['unreachable', 'full'].includes(outcomes[index]!));
    await store.unwant(settled.map(({ id }) => id));
    const trouble = outcomes.includes('full') ? 'full' : outcomes.includes('unreachable') && 'unreachable';
    const done = keeping.done + settled.length;
    const doneBytes = keeping.doneBytes + sum(settled);
    const goesOn = await advance(keeping, {
      done,
      doneBytes,
      ...(trouble && { trouble }),
      ...(trouble === 'full' && { state: 'stopped' }),
    });
    return goesOn && !trouble;
  };

  const steps = async () => {
    for (;;) {
      const keeping = await store.keeping();
      const step =
        keeping?.state === 'counting' ? countOn : keeping?.state === 'running' ? keepOn : undefined;
      if (!keeping || !step || !(await step(keeping))) return;
    }
  };

  return {
    async count() {
      await store.forgetKeeping();
      await change(() => ({ ...NOTHING, state: 'counting', everything: true }));
    },
    async choose(wanted) {
      await store.want(wanted);
      await change((keeping) => {
        const begun =
          keeping && keeping.state !== 'counting' && keeping.state !== 'finished' ? keeping : NOTHING;
        const { articles, bytes } = begun;
        return { ...begun, state: 'running', articles: articles + wanted.length, bytes: bytes + sum(wanted) };
      });
    },
    async start() {
      await change((keeping) =>
        keeping?.state === 'ready' || keeping?.state === 'stopped'
          ? { ...keeping, state: 'running' }
          : keeping,
      );
    },
    async stop() {
      await change((keeping) => (keeping?.state === 'running' ? { ...keeping, state: 'stopped' } : keeping));
    },
    async forget() {
      await store.forgetKeeping();
      onChange();
    },
    async lookForMore() {
      if ((await store.preference('everything')) !== 'yes') return;
      // New articles are on the first page.
      const page = await fetchOffered(fetch);
      const here = new Set((await store.list()).flatMap(({ id, kept }) => (kept ? [id] : [])));
      if (!page || page.items.every(({ id, confidential }) => confidential || here.has(id))) return;
      await store.prefer('everything', 'no');
      onChange();
    },
    carryOn: () =>
      navigator.locks.request('keeping', { ifAvailable: true }, (lock) => (lock ? steps() : undefined)),
  };
}

function sum(wanted: readonly Wanted[]): number {
  return wanted.reduce((bytes, each) => bytes + each.bytes, 0);
}
