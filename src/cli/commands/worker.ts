import type { CommandDeps } from '../command-deps.ts';
import { runUntilStopped } from '../run-until-stopped.ts';

export interface WorkerOptions {
  /** Where it answers monitoring. */
  readonly port?: number;
}

/** Works on what waits until a signal ends it. */
export function worker(deps: CommandDeps, { port }: WorkerOptions): Promise<number> {
  return runUntilStopped(deps, {
    share: 'queue',
    start: (assembly) => assembly.work(port),
    started: ({ url }) =>
      url === undefined ? deps.t('cli.worker.working') : deps.t('cli.worker.listening', { url }),
  });
}
