import type { WorkShare } from '../translation/translating/work-share.ts';
import { Interrupted, untilInterrupted } from './terminal/interruption.ts';
import type { Assembly, CommandDeps, RunningProcess } from './command-deps.ts';

/** Docker kills a process 10 s after SIGTERM, systemd after 90. */
const LAST_MILLISECONDS = 7_500;

interface LongCommand<Process extends RunningProcess> {
  readonly share: WorkShare;
  readonly start: (assembly: Assembly) => Promise<Process>;
  /** The line that says that it has started. */
  readonly started: (process: Process) => string;
}

/** Runs a server or a worker until a signal ends it. */
export async function runUntilStopped<Process extends RunningProcess>(
  deps: CommandDeps,
  { share, start, started }: LongCommand<Process>,
): Promise<number> {
  const { io, t } = deps;
  const assembly = await deps.open(share);
  try {
    const running = await start(assembly);
    // Listen for signals first: a program that reads the line below may send one immediately.
    const ended = untilInterrupted(running.closed);
    io.stderr.write(`${started(running)}\n`);
    running.report();
    try {
      await ended;
      return 0;
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      io.stderr.write(`${t('cli.serve.stopping')}\n`);
      // SIGTERM is how systemd and containers stop a process, so this is success.
      const code = error.signal === 'SIGTERM' ? 0 : error.exitCode;
      endAnyway(code);
      return code;
    } finally {
      await running.close();
    }
  } finally {
    await assembly.close();
  }
}

/**
 * Ends the process if something still runs: a thread, a connection, a locked file. Everything that
 * was confirmed is stored, and another process or the next start resumes the rest.
 */
function endAnyway(code: number): void {
  setTimeout(() => process.exit(code), LAST_MILLISECONDS).unref();
}
