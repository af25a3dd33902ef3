import { Interrupted, untilInterrupted } from './terminal/interruption.ts';
import type { Assembly, CommandParts } from './command-deps.ts';

/**
 * Opens the store for one piece of work and closes it whatever happens, Ctrl-C included.
 * @param kept says, after Ctrl-C, what of the work is kept
 */
export async function inAssembly<T>(
  parts: CommandParts,
  work: (assembly: Assembly) => Promise<T>,
  kept: () => string = () => parts.words('cli.interrupted'),
): Promise<T> {
  const assembly = await parts.open();
  try {
    return await untilInterrupted(work(assembly));
  } catch (error) {
    // On a line of its own: the terminal has written ^C.
    if (error instanceof Interrupted) parts.io.stderr.write(`\n${kept()}\n`);
    throw error;
  } finally {
    await assembly.close();
  }
}
