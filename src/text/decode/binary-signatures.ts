/** The first bytes of files that people upload by mistake. `at` is their offset. */
const SIGNATURES: readonly {
  readonly found: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}[] = [
  { found: 'PDF', bytes: ascii('%PDF-') },
  { found: 'PostScript', bytes: ascii('%!PS-') },
  { found: 'RTF', bytes: ascii('{\\rtf') },
  { found: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { found: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { found: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { found: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { found: 'GIF', bytes: ascii('GIF87a') },
  { found: 'GIF', bytes: ascii('GIF89a') },
  { found: 'WebP', bytes: ascii('WEBP'), at: 8 },
  { found: 'WAV', bytes: ascii('WAVE'), at: 8 },
  { found: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { found: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { found: 'MP4', bytes: ascii('ftyp'), at: 4 },
  { found: 'MP3', bytes: [0x49, 0x44, 0x33, 0x03] },
  { found: 'MP3', bytes: [0x49, 0x44, 0x33, 0x04] },
  { found: 'Ogg', bytes: [0x4f, 0x67, 0x67, 0x53, 0x00] },
  { found: 'gzip', bytes: [0x1f, 0x8b] },
  { found: 'bzip2', bytes: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4 },
  { found: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { found: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { found: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { found: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { found: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { found: 'Mach-O', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { found: 'Java class', bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { found: 'WebAssembly', bytes: [0x00, 0x61, 0x73, 0x6d] },
  { found: 'SQLite', bytes: ascii('SQLite format 3\0') },
  { found: 'OLE document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { found: 'font', bytes: ascii('wOFF') },
  { found: 'font', bytes: ascii('wOF2') },
];

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** The type of a file that is not text, by its first bytes: `PDF`. */
export function binarySignature(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(({ bytes: signature, at = 0 }) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  )?.found;
}
