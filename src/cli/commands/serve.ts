import { Interrupted, untilInterrupted } from '../terminal/interruption.ts';
import type { CommandDeps } from '../command-deps.ts';

/** Docker kills a process 10 s after SIGTERM, systemd after 90. */
const LAST_MILLISECONDS = 7_500;

/** Serves until a signal ends it. */
export async function serve(deps: CommandDeps): Promise<number> {
  const { io, t } = deps;
  const assembly = await deps.open();
  try {
    const server = await assembly.serve();
    // Listen for signals first: a program that reads the line below may send one immediately.
    const ended = untilInterrupted(server.closed);
    io.stderr.write(`${t('cli.serve.listening', { url: server.url })}\n`);
    try {
      await ended;
      return 0;
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      io.stderr.write(`${t('cli.serve.stopping')}\n`);
      // SIGTERM is how systemd and containers stop a server, so this is success.
      const code = error.signal === 'SIGTERM' ? 0 : error.exitCode;
      endAnyway(code);
      return code;
    } finally {
      await server.close();
    }
  } finally {
    await assembly.close();
  }
}

/**
 * Ends the process if something still runs: a thread, a connection, a locked file. Everything that
 * was confirmed is stored, and the next start resumes the rest.
 */
function endAnyway(code: number): void {
  setTimeout(() => process.exit(code), LAST_MILLISECONDS).unref();
}
