import { readSourceBytes, type ReadSourceBytes } from '../../article/read-bytes.ts';
import {
  type GlossaryReading,
  readGlossary,
  type ReadGlossary,
} from '../../interchange/glossary/glossary-csv.ts';
import type { Threads } from './create-threads.ts';

/**
 * Bytes. The worst text of this length takes 60 ms here, and news articles are shorter. A thread
 * costs 1 ms a task when it runs, and 0.2 s to start.
 */
const SHORT_TEXT = 16 * 1024;
/** A thousand terms: 10 ms. */
const SHORT_GLOSSARY = 32 * 1024;

/** Reads short texts immediately and long ones in a thread. */
export function createReadSource(threads: Pick<Threads, 'run'>): ReadSourceBytes {
  return (order) =>
    order.content.length > SHORT_TEXT ? threads.run('read-source', order) : readSourceBytes(order);
}

/** @throws Problem as `readGlossary`; `text-too-complex`, `server-busy` */
export type ReadGlossaryBytes = (bytes: Uint8Array, reading: GlossaryReading) => Promise<ReadGlossary>;

/** Reads short files immediately and long ones in a thread. */
export function createReadGlossary(threads: Pick<Threads, 'run'>): ReadGlossaryBytes {
  return async (bytes, reading) =>
    bytes.length > SHORT_GLOSSARY
      ? threads.run('read-glossary', { bytes, reading })
      : readGlossary(bytes, reading);
}
