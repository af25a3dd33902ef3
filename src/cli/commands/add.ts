import { basename } from 'node:path';
import type { Format } from '../../article/article.ts';
import { formatByLooking, formatOfFileName, formatOfMediaType } from '../../article/format-of.ts';
import type { ArticleInput } from '../../article/intake.ts';
import { inAssembly } from '../in-assembly.ts';
import type { Assembly, CommandDeps } from '../command-deps.ts';
import { printJson } from '../terminal/print-json.ts';
import { printable } from '../terminal/printable.ts';
import { type Input, findInput } from '../files.ts';
import { translateWithProgress } from '../translate-with-progress.ts';
import { previewed } from '../terminal/show-preview.ts';

export interface AddOptions {
  readonly title?: string;
  readonly format?: Format;
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  readonly url?: string;
  readonly charset?: string;
  /** The text is never sent to an engine on another machine. */
  readonly confidential?: true;
  /** Only shows the preview. */
  readonly preview?: true;
  readonly json?: true;
}

/**
 * Adds a file, a page or standard input. With targets, it is translated immediately; without them,
 * nothing is sent.
 */
export async function add(deps: CommandDeps, from: string, options: AddOptions): Promise<number> {
  // An absent file is reported before a store is created for it.
  const file = isAddress(from) ? undefined : await findInput(from, deps.io);
  let kept = deps.t('cli.add.interrupted');
  const work = async (assembly: Assembly): Promise<number> => {
    const read = file
      ? await fromFile(file, assembly, options)
      : await fromPage(from, assembly, options.format);
    const input = { ...read, ...withOptions(options, read) };
    if (options.preview) return preview(deps, assembly, input, options);
    // From here on, an interruption cannot say whether the article was added.
    kept = deps.t('cli.interrupted');
    const { article } = await assembly.services.intake.add(input);
    kept = deps.t('cli.translate.interrupted', { id: article.id });
    await printAdded(deps, assembly, article.id);
    if (!options.json) deps.io.stdout.write(`${article.id}\n`);
    try {
      return await translateIfRequested(deps, assembly, article.id, options.targets);
    } finally {
      // The article was added, even if its translation failed.
      if (options.json) printJson(deps.io, await assembly.services.reading.read(article.id));
    }
  };
  return inAssembly(deps, work, () => kept);
}

/**
 * Shows how a source would be read, and what its translation would cost. Adds nothing and sends
 * nothing.
 */
async function preview(
  { io, t }: CommandDeps,
  { services }: Assembly,
  input: ArticleInput,
  { json }: AddOptions,
): Promise<number> {
  const seen = await services.drafting.previewWithPrice(input);
  if (json) printJson(io, seen);
  else io.stdout.write(previewed(seen, t, io.stdout.isTTY ? io.stdout.columns : undefined));
  return 0;
}

async function translateIfRequested(
  deps: CommandDeps,
  assembly: Assembly,
  id: string,
  targets?: readonly string[],
): Promise<number> {
  if (targets === undefined) return 0;
  const outcomes = await translateWithProgress(deps, assembly, id, targets);
  return outcomes.every(({ translated, total }) => translated === total) ? 0 : 1;
}

function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}

async function fromFile(file: Input, { settings }: Assembly, { format }: AddOptions): Promise<ArticleInput> {
  const content = await file.read(settings.limits.bytes);
  return { content, format: format ?? formatOfFileName(basename(file.name)) ?? formatByLooking(content) };
}

async function fromPage(address: string, assembly: Assembly, format?: Format): Promise<ArticleInput> {
  const { url, bytes, contentType, charset } = await assembly.fetchPage(address);
  return {
    content: bytes,
    format: format ?? formatOfMediaType(contentType) ?? formatByLooking(bytes),
    details: { url },
    ...(charset !== undefined && { charset }),
  };
}

/** The user's options override the details that the source gives. */
function withOptions(options: AddOptions, input: ArticleInput): Partial<ArticleInput> {
  const { title, charset, sourceLanguage, targets, url, confidential } = options;
  return {
    ...(title !== undefined && { title }),
    ...(charset !== undefined && { charset }),
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(targets !== undefined && { targets }),
    details: { ...input.details, ...(url !== undefined && { url }), ...(confidential && { confidential }) },
  };
}

async function printAdded({ io, t }: CommandDeps, assembly: Assembly, id: string): Promise<void> {
  const { title, paragraphs, repairs } = await assembly.services.reading.read(id, { targets: [] });
  const repaired = paragraphs.reduce((sum, { source }) => sum + source.repairs.length, repairs.length);
  const values = { title: printable(title), paragraphs: paragraphs.length, repairs: repaired };
  io.stderr.write(`${t('cli.add.added', values)}\n`);
}
