import { existsSync } from 'node:fs';
import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandDeps } from '../command-deps.ts';

/** Copies the store, whole and consistent, while it may be in use. */
export async function backup(deps: CommandDeps, file: string): Promise<number> {
  // An older backup may be the only one that is good.
  if (existsSync(file)) throw new CommandFailure('cli.file.exists', { file });
  await inAssembly(deps, (assembly) => assembly.backup(file));
  deps.io.stderr.write(`${deps.t('cli.backup.done', { file })}\n`);
  return 0;
}
