import { Interrupted, untilInterrupted } from './terminal/interruption.ts';
import type { Assembly, CommandDeps } from './command-deps.ts';

/**
 * Opens the store for one piece of work and always closes it, also after Ctrl-C.
 * @param kept the message after Ctrl-C: which part of the work is kept
 */
export async function inAssembly<T>(
  deps: CommandDeps,
  work: (assembly: Assembly) => Promise<T>,
  kept: () => string = () => deps.t('cli.interrupted'),
): Promise<T> {
  const assembly = await deps.open();
  try {
    return await untilInterrupted(work(assembly));
  } catch (error) {
    // On a new line, because the terminal has written ^C.
    if (error instanceof Interrupted) deps.io.stderr.write(`\n${kept()}\n`);
    throw error;
  } finally {
    await assembly.close();
  }
}
