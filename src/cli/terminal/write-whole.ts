import { rename, rm, writeFile } from 'node:fs/promises';
import { fileFailure } from '../read-input.ts';

/** What stood in the file stays until all of the new is written. @throws CommandFailure */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw fileFailure(file, error);
  }
}
