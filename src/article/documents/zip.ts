import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../problem.ts';

/** Read from memory. Names are only keys; nothing is ever written under them. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Unpacks one entry; `undefined` if there is none of this name.
   * @throws Problem `document-broken`, `document-encrypted`, `document-too-large`
   */
  read(name: string): Uint8Array | undefined;
}

/** Books with a file for every page and every picture have a few thousand. */
const MOST_ENTRIES = 20_000;
/** What may be unpacked of one archive, whatever its entries say: a long book's text has 5 MiB. */
const UNPACKED_BYTES = 48 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  /** Of the local header. */
  readonly at: number;
}

/**
 * Reads the directory of an archive (PKWARE's APPNOTE.TXT, 4.3). Only what is asked for is unpacked,
 * and its real size counts.
 * @throws Problem `document-broken`, `document-too-large`
 */
export function openZip(bytes: Uint8Array): Zip {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = within(() => readDirectory(data));
  let left = UNPACKED_BYTES;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      if (entry.isEncrypted) throw new Problem('document-encrypted');
      const unpacked = within(() => unpack(data, entry, left));
      left -= unpacked.length;
      return unpacked;
    },
  };
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Written where a number is in the 64-bit fields instead. */
const ELSEWHERE = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

function readDirectory(data: Buffer): Map<string, Entry> {
  const { count, at: start } = endOfDirectory(data);
  if (count > MOST_ENTRIES) throw new Problem('document-too-large');
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    require(data.readUInt32LE(at) === CENTRAL);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      data.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = data.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = data.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.set(name, {
      isEncrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      ...placeOf(data, at, extra),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function endOfDirectory(data: Buffer): { readonly count: number; readonly at: number } {
  const first = Math.max(0, data.length - 22 - LONGEST_COMMENT);
  for (let at = data.length - 22; at >= first; at--) {
    if (data.readUInt32LE(at) !== END) continue;
    const found = { count: data.readUInt16LE(at + 10), at: data.readUInt32LE(at + 16) };
    if (found.count !== 0xffff && found.at !== ELSEWHERE) return found;
    require(data.readUInt32LE(at - 20) === END_64_PLACE);
    const end = number64(data, at - 20 + 8);
    require(data.readUInt32LE(end) === END_64);
    return { count: number64(data, end + 32), at: number64(data, end + 48) };
  }
  throw new Problem('document-broken');
}

/** The 64-bit fields stand in this order, each only if it is needed (APPNOTE.TXT, 4.5.3). */
function placeOf(data: Buffer, at: number, extra: Buffer): Pick<Entry, 'packedBytes' | 'at'> {
  const [packed, unpacked, offset] = [20, 24, 42].map((field) => data.readUInt32LE(at + field));
  let wide = extraField(extra, 1);
  const next = (value: number): number => {
    if (value !== ELSEWHERE) return value;
    const found = number64(wide, 0);
    wide = wide.subarray(8);
    return found;
  };
  next(unpacked!);
  return { packedBytes: next(packed!), at: next(offset!) };
}

function extraField(extra: Buffer, wanted: number): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return Buffer.alloc(0);
}

function number64(data: Buffer, at: number): number {
  return Number(data.readBigUInt64LE(at));
}

const STORED = 0;
const DEFLATED = 8;

function unpack(data: Buffer, { at, method, packedBytes }: Entry, limit: number): Uint8Array {
  require(data.readUInt32LE(at) === LOCAL);
  const start = at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28);
  require(start + packedBytes <= data.length);
  const packed = data.subarray(start, start + packedBytes);
  if (method === STORED && packed.length <= limit) return packed;
  require(method === DEFLATED || method === STORED);
  if (method === STORED || limit <= 0) throw tooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw error;
  }
}

function tooLarge(): Problem {
  return new Problem('document-too-large');
}

function require(holds: boolean): void {
  if (!holds) throw new Problem('document-broken');
}

/** An offset outside the file, or a damaged stream, means a damaged archive. */
function within<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('document-broken', {}, error);
  }
}
