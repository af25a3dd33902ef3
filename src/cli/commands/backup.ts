import { existsSync } from 'node:fs';
import { CommandFailure } from '../command-failure.ts';
import { inAssembly } from '../in-assembly.ts';
import type { CommandParts } from '../command-deps.ts';

/** Copies the store, whole and consistent, while it may be in use. */
export async function backup(parts: CommandParts, file: string): Promise<number> {
  // An older backup may be the only one that is good.
  if (existsSync(file)) throw new CommandFailure('cli.file.exists', { file });
  await inAssembly(parts, (assembly) => assembly.backup(file));
  parts.io.stderr.write(`${parts.words('cli.backup.done', { file })}\n`);
  return 0;
}
