import { constants, createReadStream } from 'node:fs';
import { access, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import { CommandFailure } from './command-failure.ts';
import type { Terminal } from './command-deps.ts';

/** The input of a command such as `add` or `import`: a file, or standard input for `-`. */
export interface Input {
  readonly name: string;
  /**
   * Reads all bytes.
   * @param limit may depend on how the file begins
   * @throws Problem `text-too-large` as soon as there are more bytes than the limit
   * @throws CommandFailure if the file cannot be read
   */
  read(limit: number | LimitByStart): Promise<Uint8Array>;
}

type LimitByStart = (start: Uint8Array) => number;

/** @throws CommandFailure if the file does not exist or may not be read */
export async function findInput(file: string, { stdin }: Terminal): Promise<Input> {
  if (file === '-') return { name: '-', read: (limit) => readUpTo(stdin, limit) };
  await checkFile(file);
  const read = async (limit: number | LimitByStart): Promise<Uint8Array> => {
    try {
      return await readUpTo(createReadStream(file), limit);
    } catch (error) {
      throw error instanceof Problem ? error : fileFailure(file, error);
    }
  };
  return { name: file, read };
}

/**
 * Writes to a file, or to standard output if `file` is absent or `-`.
 * @throws CommandFailure if the file cannot be written
 */
export async function writeOutput(
  file: string | undefined,
  content: string | Uint8Array,
  { stdout }: Terminal,
): Promise<void> {
  if (file === undefined || file === '-') stdout.write(content);
  else await writeFileWhole(file, content);
}

async function checkFile(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
    // Access to a folder is granted too.
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw fileFailure(file, error);
  }
}

/** An existing file stays as it is until the new one is complete. */
async function writeFileWhole(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw fileFailure(file, error);
  }
}

/** Translates a system error code into a message of the command line. */
function fileFailure(file: string, cause: unknown): CommandFailure {
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

/** Counts while it reads: a pipe or a device may be endless, and its size is unknown. */
async function readUpTo(stream: NodeJS.ReadableStream, limit: number | LimitByStart): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    const most = typeof limit === 'number' ? limit : limit(chunks[0]!);
    if (bytes > most) throw new Problem('text-too-large', { bytes, limit: most });
  }
  return Buffer.concat(chunks);
}
