import { ALIVE_MILLISECONDS, type ProcessKind } from '../translation/processes.ts';
import type { Services } from '../translation/services.ts';
import type { BackgroundWork } from './background-work.ts';

/** A reader waits twice as long at most until what a dead process changed is complete. */
const DERIVE_MILLISECONDS = 1_000;
const INDEX_MILLISECONDS = 10_000;
/** How often a process looks for work that waits, by two short statements. */
const WORK_OFF_MILLISECONDS = 500;
/** One short statement, unless the memory has grown. */
const LEARN_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 60_000;
const A_DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
const BEAT_MILLISECONDS = ALIVE_MILLISECONDS / 3;
/**
 * No client follows an article for so long without a break. One that returns later gets everything.
 */
const REMEMBERED_MILLISECONDS = 30 * A_DAY_MILLISECONDS;

export interface ServerWorkDeps {
  readonly background: BackgroundWork;
  readonly services: Pick<
    Services,
    'changes' | 'deriving' | 'learning' | 'processes' | 'queue' | 'searching' | 'translating'
  >;
  /** This process. */
  readonly process: { readonly id: string; readonly kind: ProcessKind };
  readonly onFault: (error: unknown) => void;
  readonly now: () => Date;
}

/** Everything that a server or a worker does in the background, from its start on. */
export function startServerWork({ background, services, process, onFault, now }: ServerWorkDeps): void {
  const { changes, deriving, learning, processes, queue, searching, translating } = services;
  // A translation may take minutes, and other work must be found meanwhile. `Translating.stop` ends
  // it.
  const resume = (what: 'waiting' | 'failed') => {
    translating.resume(what).catch(onFault);
    return Promise.resolve();
  };
  background.every('derive', DERIVE_MILLISECONDS, () => deriving.sweep());
  background.every('index', INDEX_MILLISECONDS, () => searching.keepUp(0));
  background.every('work-off', WORK_OFF_MILLISECONDS, () => resume('waiting'));
  queue.onWaiting(() => background.now('work-off'));
  // It may take minutes too. `Learning.stop` ends it.
  background.inTurn('learn', LEARN_MILLISECONDS, () => {
    void learning.sweep();
    return Promise.resolve();
  });
  const pause = background.retriesAnnounced ? A_DAY_MILLISECONDS : RETRY_MILLISECONDS;
  background.inTurn('retry', pause, () => resume('failed'));
  background.every('beat', BEAT_MILLISECONDS, () => processes.beat(process.id, process.kind));
  background.inTurn('forget', A_DAY_MILLISECONDS, () =>
    changes.forget(new Date(now().getTime() - REMEMBERED_MILLISECONDS)),
  );
  for (const name of ['beat', 'retry', 'derive', 'index', 'forget'] as const) background.now(name);
}
