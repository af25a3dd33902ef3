import { CommanderError } from 'commander';
import { Interrupted } from './terminal/interruption.ts';
import type { CommandDeps } from './command-deps.ts';
import { createProgram } from './program.ts';
import { failureMessage, isWrongUse } from './failures.ts';
import { watchOutput } from './terminal/watch-output.ts';

const FAILED = 1;
const WRONG_USE = 2;

/**
 * Runs one command of the command line; `argv` without the program's own name. Resolves to the exit code, never rejects: what fails is told
 * on stderr in one line.
 */
export async function run(argv: readonly string[], deps: CommandDeps): Promise<number> {
  const output = watchOutput(deps.io);
  const code = await createProgram(deps)
    .run(argv)
    .catch((error: unknown) => tell(error, deps));
  return output.flushed().then(
    () => code,
    (error: unknown) => tell(error, deps),
  );
}

function tell(error: unknown, { io, t }: CommandDeps): number {
  // Help and the version were asked for, and are written already.
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof Interrupted) {
    // A command that waits for its input would wait on.
    io.stdin.destroy();
    return error.exitCode;
  }
  io.stderr.write(`sejajar: ${failureMessage(error, t)}\n`);
  return isWrongUse(error) ? WRONG_USE : FAILED;
}
