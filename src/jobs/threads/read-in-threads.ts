import type { ExtractDocument } from '../../article/documents/document.ts';
import { readSourceBytes, type ReadSourceBytes } from '../../article/read-bytes.ts';
import {
  type GlossaryReading,
  readGlossary,
  type ReadGlossary,
} from '../../interchange/glossary/glossary-read.ts';
import {
  type TmxImport,
  type TmxTranslations,
  translationsFromTmx,
} from '../../interchange/tmx/translations-from-tmx.ts';
import type { Threads } from './create-threads.ts';

/**
 * Bytes. The worst text of this length takes about 60 ms, and news articles are shorter. They would
 * wait for the start of a thread.
 */
const SHORT_TEXT = 16 * 1024;
/** A thousand terms: about 10 ms. */
const SHORT_GLOSSARY = 32 * 1024;
/** A hundred units: about 10 ms. */
const SHORT_TMX = 32 * 1024;

/** Reads short texts immediately and long ones in a thread. */
export function createReadSource(threads: Pick<Threads, 'run'>): ReadSourceBytes {
  return (order) =>
    order.content.length > SHORT_TEXT ? threads.run('read-source', order) : readSourceBytes(order);
}

/** A small archive may hold much. */
export function createExtractDocument(threads: Pick<Threads, 'run'>): ExtractDocument {
  return (bytes) => threads.run('extract-document', bytes);
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

/** @throws Problem as `readTmx`; `text-too-complex`, `server-busy` */
export type ReadTmxBytes = (bytes: Uint8Array, order: TmxImport) => Promise<TmxTranslations>;

/** Reads short files immediately and long ones in a thread. */
export function createReadTmx(threads: Pick<Threads, 'run'>): ReadTmxBytes {
  return async (bytes, order) =>
    bytes.length > SHORT_TMX ? threads.run('read-tmx', { bytes, order }) : translationsFromTmx(bytes, order);
}
