import { basename } from 'node:path';
import type { Format } from '../article/article.ts';
import { DOCUMENT_BYTES } from '../article/documents/document.ts';
import { isDocumentType, looksLikeDocument } from '../article/documents/document-kind.ts';
import { type BroughtInputs, type DescribedInput, unpackSource } from '../article/documents/unpack-source.ts';
import { formatByLooking, formatOfFileName, formatOfMediaType } from '../article/format-of.ts';
import type { ArticleInput } from '../article/intake.ts';
import type { Assembly, Terminal } from './command-deps.ts';
import { findInput, type Input } from './files.ts';

/** What a user says about a source. It overrides what the source says. */
export interface SourceOptions {
  readonly title?: string;
  readonly format?: Format;
  readonly url?: string;
  readonly charset?: string;
}

/** The source of `add` and `revise`. */
export interface Source {
  /** @throws Problem `text-too-large`, `page-…`, `document-…`; CommandFailure */
  read(assembly: Assembly, options: SourceOptions): Promise<BroughtInputs>;
}

/**
 * A file, the address of a page or a document, or standard input for `-`. What an address leads to is
 * fetched when it is read.
 * @throws CommandFailure if the file does not exist or may not be read
 */
export async function findSource(from: string, io: Terminal): Promise<Source> {
  const isAddress = /^https?:\/\//i.test(from);
  const input = isAddress ? undefined : await findInput(from, io);
  return {
    async read(assembly, options) {
      return input === undefined ? fetched(from, assembly, options) : readFile(input, assembly, options);
    },
  };
}

/** A text or a document. Its content says which of them, whatever its name is. */
export async function readFile(
  input: Input,
  { settings, services }: Assembly,
  options: SourceOptions = {},
): Promise<BroughtInputs> {
  const content = await input.read((start) =>
    looksLikeDocument(start) ? DOCUMENT_BYTES : settings.limits.bytes,
  );
  if (looksLikeDocument(content)) return unpacked(content, services, options);
  const format = formatOfFileName(basename(input.name)) ?? formatByLooking(content);
  return { inputs: [withOptions({ content, format }, options)], isBook: false };
}

async function fetched(address: string, assembly: Assembly, options: SourceOptions): Promise<BroughtInputs> {
  const { url, bytes: content, contentType, charset } = await assembly.fetchPage(address);
  if (looksLikeDocument(content) || isDocumentType(contentType))
    return unpacked(content, assembly.services, { url, ...options });
  const format = formatOfMediaType(contentType) ?? formatByLooking(content);
  const input = { content, format, details: { url }, ...(charset !== undefined && { charset }) };
  return { inputs: [withOptions(input, options)], isBook: false };
}

function unpacked(
  bytes: Uint8Array,
  { intake }: Assembly['services'],
  { title, url }: SourceOptions,
): Promise<BroughtInputs> {
  return unpackSource(intake, bytes, { title, details: url === undefined ? {} : { url } });
}

function withOptions(input: ArticleInput, { title, format, url, charset }: SourceOptions): DescribedInput {
  return {
    ...input,
    ...(title !== undefined && { title }),
    ...(format !== undefined && { format }),
    ...(charset !== undefined && { charset }),
    details: { ...input.details, ...(url !== undefined && { url }) },
  };
}
