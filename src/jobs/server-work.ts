import type { Services } from '../translation/services.ts';
import type { BackgroundWork } from './background-work.ts';

/** A reader waits so long at most until another process's import is complete. */
const DERIVE_MILLISECONDS = 1_000;
const INDEX_MILLISECONDS = 10_000;
/**
 * How often a server looks for abandoned work of another process, by one short statement, and for
 * work that had to wait.
 */
const INTERRUPTED_MILLISECONDS = 500;
const WAITING_MILLISECONDS = 60_000;
const FORGET_MILLISECONDS = 24 * 60 * 60 * 1_000;
/**
 * No client follows an article for so long without a break. One that returns later gets everything.
 */
const REMEMBERED_MILLISECONDS = 30 * 24 * 60 * 60 * 1_000;

export interface ServerWorkDeps {
  readonly background: BackgroundWork;
  readonly services: Pick<Services, 'changes' | 'deriving' | 'searching' | 'translating'>;
  readonly onFault: (error: unknown) => void;
  readonly now: () => Date;
}

/** Everything that a server does in the background, from its start on. */
export function startServerWork({ background, services, onFault, now }: ServerWorkDeps): void {
  const { changes, deriving, searching, translating } = services;
  // A translation may take minutes, and other work must be found meanwhile. `Translating.stop` ends
  // it.
  const resume = (what: 'cut-off' | 'waiting') => {
    translating.resume(what).catch(onFault);
    return Promise.resolve();
  };
  background.every('derive', DERIVE_MILLISECONDS, () => deriving.keepUpAll(0));
  background.every('index', INDEX_MILLISECONDS, () => searching.keepUp(0));
  background.every('resume-interrupted', INTERRUPTED_MILLISECONDS, () => resume('cut-off'));
  background.every('resume-waiting', WAITING_MILLISECONDS, () => resume('waiting'));
  background.every('forget', FORGET_MILLISECONDS, () =>
    changes.forget(new Date(now().getTime() - REMEMBERED_MILLISECONDS)),
  );
  for (const name of ['resume-waiting', 'derive', 'index', 'forget'] as const) background.now(name);
}
