import { CommandFailure } from '../command-failure.ts';
import type { Terminal } from '../command-deps.ts';

/**
 * What becomes of standard output: a reader that has seen enough (`| head`) is no failure, a full disk is one.
 */
export function watchOutput({ stdout, stderr }: Terminal): { flushed(): Promise<void> } {
  let failure: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure ??= error;
  });
  // There is nobody left to tell it to.
  stderr.on('error', () => undefined);
  return {
    async flushed() {
      await new Promise<void>((resolve) => stdout.write('', () => resolve()));
      if (failure)
        throw new CommandFailure('cli.output-failed', { reason: failure.code ?? failure.message }, failure);
    },
  };
}
