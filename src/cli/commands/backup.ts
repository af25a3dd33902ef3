import { existsSync } from 'node:fs';
import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandDeps } from '../command-deps.ts';

/** Makes a complete and consistent copy of the store, even while it is in use. */
export async function backup(deps: CommandDeps, file: string): Promise<number> {
  // Never overwrite: an older backup may be the only good one.
  if (existsSync(file)) throw new CommandFailure('cli.file.exists', { file });
  await inAssembly(deps, (assembly) => assembly.backup(file));
  deps.io.stderr.write(`${deps.t('cli.backup.done', { file })}\n`);
  return 0;
}
