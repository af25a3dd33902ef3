import type { CommandDeps, Watch } from './command-deps.ts';
import { Interrupted, untilInterrupted } from './terminal/interruption.ts';
import { createProgress } from './terminal/progress.ts';

/**
 * Shows progress on stderr. After Ctrl-C, the work is told to stop, and ends before the command.
 * @param labels of the steps
 * @param kept the message after Ctrl-C: which part of the work is kept
 */
export async function whileWatching<Step extends string, T>(
  { io }: CommandDeps,
  labels: Readonly<Record<Step, string>>,
  work: (watch: Watch<Step>) => Promise<T>,
  kept: string,
): Promise<T> {
  const progress = createProgress(io.stderr);
  const abort = new AbortController();
  const working = work({
    signal: abort.signal,
    onProgress: (step, done, total) => progress.update(labels[step], done, total),
  });
  try {
    return await untilInterrupted(working);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    abort.abort(error);
    await working.catch(() => undefined);
    // On a new line, because the terminal has written ^C.
    io.stderr.write(`\n${kept}\n`);
    throw error;
  } finally {
    progress.end();
  }
}
