import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import { CommandFailure } from './command-failure.ts';
import type { Terminal } from './command-deps.ts';

/** What `add` and `import` are given: a file, or standard input for `-`. */
export interface Input {
  readonly name: string;
  /**
   * The bytes, whole.
   * @throws Problem `text-too-large` as soon as there are more than `limit`
   * @throws CommandFailure where it can not be read
   */
  read(limit: number): Promise<Uint8Array>;
}

/** @throws CommandFailure where there is no such file, or none that may be read */
export async function findInput(file: string, { stdin }: Terminal): Promise<Input> {
  if (file === '-') return { name: '-', read: (limit) => readUpTo(stdin, limit) };
  await checkFile(file);
  const read = async (limit: number): Promise<Uint8Array> => {
    try {
      return await readUpTo(createReadStream(file), limit);
    } catch (error) {
      throw error instanceof Problem ? error : fileFailure(file, error);
    }
  };
  return { name: file, read };
}

async function checkFile(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
    // A folder may be read as well, in its way.
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw fileFailure(file, error);
  }
}

/** What the system says about a file, in the words of the command line. */
export function fileFailure(file: string, cause: unknown): CommandFailure {
  const { code = '' } = cause as NodeJS.ErrnoException;
  return new CommandFailure(FILE_FAILURES.get(code) ?? 'cli.file.failed', { file, reason: code }, cause);
}

const FILE_FAILURES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'cli.file.absent'],
  ['ENOTDIR', 'cli.file.absent'],
  ['EACCES', 'cli.file.forbidden'],
  ['EPERM', 'cli.file.forbidden'],
  ['EROFS', 'cli.file.forbidden'],
  ['EISDIR', 'cli.file.directory'],
  ['ENOSPC', 'cli.file.full'],
]);

/** A file's size says nothing of a pipe or a device: an endless one ends here too. */
async function readUpTo(stream: NodeJS.ReadableStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > limit) throw new Problem('text-too-large', { bytes, limit });
  }
  return Buffer.concat(chunks);
}
