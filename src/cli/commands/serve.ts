import type { CommandDeps } from '../command-deps.ts';
import { runUntilStopped } from '../run-until-stopped.ts';

export interface ServeOptions {
  /** False with `--no-jobs`. */
  readonly jobs: boolean;
}

/** Serves until a signal ends it. */
export function serve(deps: CommandDeps, { jobs }: ServeOptions): Promise<number> {
  return runUntilStopped(deps, {
    share: jobs ? 'queue' : 'nothing',
    start: (assembly) => assembly.serve(),
    started: ({ url }) => deps.t('cli.serve.listening', { url }),
  });
}
