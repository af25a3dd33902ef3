import { Interrupted, untilInterrupted } from '../terminal/interruption.ts';
import type { CommandDeps } from '../command-deps.ts';

/** Serves until it is told to end. */
export async function serve(deps: CommandDeps): Promise<number> {
  const { io, t } = deps;
  const assembly = await deps.open();
  try {
    const server = await assembly.serve();
    // Who reads that it is there may end it at once.
    const ended = untilInterrupted(server.closed);
    io.stderr.write(`${t('cli.serve.listening', { url: server.url })}\n`);
    try {
      await ended;
      return 0;
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      io.stderr.write(`${t('cli.serve.stopping')}\n`);
      // Who sends SIGTERM (systemd, a container) asked for just this end.
      return error.signal === 'SIGTERM' ? 0 : error.exitCode;
    } finally {
      await server.close();
    }
  } finally {
    await assembly.close();
  }
}
