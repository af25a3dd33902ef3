import { Interrupted, untilInterrupted } from '../terminal/interruption.ts';
import type { CommandDeps } from '../command-deps.ts';

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
      return error.signal === 'SIGTERM' ? 0 : error.exitCode;
    } finally {
      await server.close();
    }
  } finally {
    await assembly.close();
  }
}
