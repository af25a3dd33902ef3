import { deflateRawSync } from 'node:zlib';

interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The default is deflated. */
  readonly isStored?: boolean;
  /** The flags of its header. */
  readonly flags?: number;
  /** What the header says instead of the real size. */
  readonly declaredBytes?: number;
}

/** An archive, also a wrong one. No check sums: nothing here reads them. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { content, isStored = false } = entry;
    const bytes = Buffer.from(content as string);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const fields = fieldsOf(entry, packed.length, bytes.length);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([number(0x04034b50, 4), number(20, 2), fields, number(0, 2), name, packed]);
    locals.push(local);
    central.push(
      Buffer.concat([
        ...[number(0x02014b50, 4), number(20, 2), number(20, 2), fields],
        ...[number(0, 2), number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(at, 4), name],
      ]),
    );
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const count = number(entries.length, 2);
  const end = [number(0x06054b50, 4), number(0, 4), count, count, number(directory.length, 4), number(at, 4)];
  return Buffer.concat([...locals, directory, ...end, number(0, 2)]);
}

function fieldsOf(
  { name, flags = 0, isStored, declaredBytes }: ZipEntry,
  packed: number,
  bytes: number,
): Buffer {
  return Buffer.concat([
    ...[number(flags, 2), number(isStored ? 0 : 8, 2), number(0, 4), number(0, 4)],
    ...[number(packed, 4), number(declaredBytes ?? bytes, 4), number(Buffer.byteLength(name), 2)],
  ]);
}

function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
