import { Problem } from '../problem.ts';
import { decode, decodeAs, type DecodedText } from '../text/decode/decode.ts';
import type { Format } from './article.ts';
import { readSource, type SourceLimits, type SourceReading, type SourceWishes } from './read-source.ts';

/** A source before it is decoded. It is a plain value, so that a thread can get it. */
export interface EncodedSource {
  /** A string was decoded before (JSON). */
  readonly content: Uint8Array | string;
  readonly format: Format;
  readonly charset?: string;
  /** Chosen by a person; see `SourceInput`. */
  readonly encoding?: string;
}

/** What to read of it, and how. */
export interface ReadingOrder extends EncodedSource, SourceWishes {
  /** Where it came from. Relative links are resolved against it. */
  readonly url?: string;
  readonly limits: SourceLimits;
}

export interface ReadBytes {
  readonly reading: Omit<SourceReading, 'applied'>;
  /** Indexes of the adjustments that found what they speak of. */
  readonly applied: readonly number[];
  /** WHATWG label. */
  readonly encoding: string;
}

/**
 * Decodes and reads a source, here or in another thread.
 * @throws Problem as `decodeSource` and `readSource`; `text-too-complex` and `server-busy` from
 *   another thread
 */
export type ReadSourceBytes = (order: ReadingOrder) => Promise<ReadBytes>;

export const readSourceBytes: ReadSourceBytes = async ({ limits, ...order }) => {
  const { text, encoding } = await decodeSource(order, limits);
  const { title, url, adjustments, format, sourceLanguage } = order;
  const source = {
    text,
    format,
    sourceLanguage,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(adjustments && { adjustments }),
  };
  const { applied, ...reading } = await readSource(source, limits);
  const found = new Set(applied);
  const indexes = (adjustments ?? []).flatMap((adjustment, index) => (found.has(adjustment) ? [index] : []));
  return { reading, applied: indexes, encoding };
};

/** @throws Problem `text-too-large`, `text-binary`, `charset-unknown` */
async function decodeSource(source: EncodedSource, limits: SourceLimits): Promise<DecodedText> {
  const { content, format, charset, encoding } = source;
  const bytes = bytesOf(source, limits);
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const given = typeof content === 'string' ? 'utf-8' : charset;
  return decode(bytes, given ?? (await charsetInside(bytes, format)));
}

/** @throws Problem `text-too-large` */
export function bytesOf({ content }: Pick<EncodedSource, 'content'>, limits: SourceLimits): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (bytes.byteLength > limits.bytes)
    throw new Problem('text-too-large', { bytes: bytes.byteLength, limit: limits.bytes });
  return bytes;
}

async function charsetInside(bytes: Uint8Array, format: Format): Promise<string | undefined> {
  if (format !== 'html') return undefined;
  const { declaredCharset } = await import('./html/declared-charset.ts');
  return declaredCharset(bytes);
}
