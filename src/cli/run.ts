import { CommanderError } from 'commander';
import { Interrupted } from './terminal/interruption.ts';
import type { CommandDeps, Terminal } from './command-deps.ts';
import { CommandFailure } from './command-failure.ts';
import { failureMessage, isWrongUse } from './failures.ts';
import { createProgram } from './program.ts';

const FAILED = 1;
const WRONG_USE = 2;

/**
 * Runs one command; `argv` does not hold the program's own name. Resolves to the exit code and
 * never rejects: a failure is reported on stderr in one line.
 */
export async function run(argv: readonly string[], deps: CommandDeps): Promise<number> {
  const output = watchOutput(deps.io);
  const code = await createProgram(deps)
    .run(argv)
    .catch((error: unknown) => report(error, deps));
  return output.flushed().then(
    () => code,
    (error: unknown) => report(error, deps),
  );
}

function report(error: unknown, { io, t }: CommandDeps): number {
  // The user asked for help or the version, and it is already written.
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof Interrupted) {
    // Otherwise a command that reads standard input would go on waiting for it.
    io.stdin.destroy();
    return error.exitCode;
  }
  io.stderr.write(`sejajar: ${failureMessage(error, t)}\n`);
  return isWrongUse(error) ? WRONG_USE : FAILED;
}

/**
 * Watches standard output: a reader that stops early (`| head`) is no failure, a full disk is one.
 */
function watchOutput({ stdout, stderr }: Terminal): { flushed(): Promise<void> } {
  let failure: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure ??= error;
  });
  // No stream is left to report this on.
  stderr.on('error', () => undefined);
  return {
    async flushed() {
      await new Promise<void>((resolve) => stdout.write('', () => resolve()));
      if (failure)
        throw new CommandFailure('cli.output-failed', { reason: failure.code ?? failure.message }, failure);
    },
  };
}
