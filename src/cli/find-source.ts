import { basename } from 'node:path';
import type { Format } from '../article/article.ts';
import { formatByLooking, formatOfFileName, formatOfMediaType } from '../article/format-of.ts';
import type { ArticleInput } from '../article/intake.ts';
import type { Assembly, Terminal } from './command-deps.ts';
import { findInput } from './files.ts';

/** What a user says about a source. It overrides what the source says. */
export interface SourceOptions {
  readonly title?: string;
  readonly format?: Format;
  readonly url?: string;
  readonly charset?: string;
}

/** The source of `add` and `revise`. */
export interface Source {
  /** @throws Problem `text-too-large`, `page-…`; CommandFailure */
  read(assembly: Assembly, options: SourceOptions): Promise<ArticleInput>;
}

/**
 * A file, the address of a page, or standard input for `-`. A page is fetched when it is read.
 * @throws CommandFailure if the file does not exist or may not be read
 */
export async function findSource(from: string, io: Terminal): Promise<Source> {
  const isAddress = /^https?:\/\//i.test(from);
  const input = isAddress ? undefined : await findInput(from, io);
  return {
    async read(assembly, options) {
      const read = input
        ? formatted(await input.read(assembly.settings.limits.bytes), basename(input.name))
        : await fetched(from, assembly);
      return withOptions(read, options);
    },
  };
}

function formatted(content: Uint8Array, name: string): ArticleInput {
  return { content, format: formatOfFileName(name) ?? formatByLooking(content) };
}

async function fetched(address: string, assembly: Assembly): Promise<ArticleInput> {
  const { url, bytes, contentType, charset } = await assembly.fetchPage(address);
  return {
    content: bytes,
    format: formatOfMediaType(contentType) ?? formatByLooking(bytes),
    details: { url },
    ...(charset !== undefined && { charset }),
  };
}

function withOptions(input: ArticleInput, { title, format, url, charset }: SourceOptions): ArticleInput {
  return {
    ...input,
    ...(title !== undefined && { title }),
    ...(format !== undefined && { format }),
    ...(charset !== undefined && { charset }),
    details: { ...input.details, ...(url !== undefined && { url }) },
  };
}
