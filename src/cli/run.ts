import { CommanderError } from 'commander';
import { Interrupted } from './terminal/interruption.ts';
import type { CommandParts } from './command-deps.ts';
import { createProgram } from './program.ts';
import { failureMessage, isWrongUse } from './failures.ts';
import { watchOutput } from './terminal/watch-output.ts';

const FAILED = 1;
const WRONG_USE = 2;

/**
 * Runs one command of the command line; `argv` without the program's own name. Resolves to the exit code, never rejects: what fails is told
 * on stderr in one line.
 */
export async function run(argv: readonly string[], parts: CommandParts): Promise<number> {
  const output = watchOutput(parts.io);
  const code = await createProgram(parts)
    .run(argv)
    .catch((error: unknown) => tell(error, parts));
  return output.flushed().then(
    () => code,
    (error: unknown) => tell(error, parts),
  );
}

function tell(error: unknown, { io, words }: CommandParts): number {
  // Help and the version were asked for, and are written already.
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof Interrupted) {
    // A command that waits for its input would wait on.
    io.stdin.destroy();
    return error.exitCode;
  }
  io.stderr.write(`sejajar: ${failureMessage(error, words)}\n`);
  return isWrongUse(error) ? WRONG_USE : FAILED;
}
