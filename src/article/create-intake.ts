import { Problem } from '../problem.ts';
import { decodeAs } from '../text/decode/decode.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { languageTag, memoryTag, requireOtherLanguages } from '../text/language-tag.ts';
import type { Format } from './article.ts';
import type { Articles, NewArticle, PreparedSource } from './articles.ts';
import type { DetectLanguage } from '../text/detect-language.ts';
import { DETAIL_NAMES } from './details.ts';
import type { ExtractDocument } from './documents/document.ts';
import { createUnpack } from './documents/unpack.ts';
import type { ArticleInput, Intake, OpenedSource, SourceInput } from './intake.ts';
import { bytesOf, type ReadBytes, type ReadingOrder, type ReadSourceBytes } from './read-bytes.ts';
import type { SourceLimits } from './read-source.ts';

/**
 * Raise it whenever the readers split texts in another way. A stored revision keeps the number by
 * which it was split.
 */
export const INTAKE_VERSION = 2;

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  html: 'text/html',
  markdown: 'text/markdown',
};

interface IntakeDeps {
  readonly articles: Articles;
  readonly readSource: ReadSourceBytes;
  readonly extractDocument: ExtractDocument;
  readonly detectLanguage: DetectLanguage;
  readonly settings: {
    /** BCP 47: the language of a source whose language is not given. */
    readonly sourceLanguage: string;
    readonly limits: SourceLimits;
  };
}

/** Reads sources and stores them with their bytes. Nothing of an unreadable source is stored. */
export function createIntake(deps: IntakeDeps): Intake {
  const { articles, detectLanguage, readSource, settings } = deps;
  const languageOf = (input: ArticleInput) => languageTag(input.sourceLanguage ?? settings.sourceLanguage);
  const open = (input: ArticleInput): OpenedSource => {
    // What was read, by everything that the reading depends on beside the bytes.
    const known = new Map<string, Promise<ReadBytes>>();
    return {
      async preview(wishes) {
        const sourceLanguage = languageOf(wishes);
        const { encoding: chosen } = wishes;
        const order = orderOf({ ...wishes, ...contentOf(input) }, sourceLanguage, {
          url: wishes.details?.url,
          limits: settings.limits,
        });
        const key = JSON.stringify([order.url, order.title, sourceLanguage, chosen, order.adjustments]);
        const found = known.get(key) ?? readSource(order);
        known.set(key, found);
        const { reading, applied: indexes, encoding } = await found;
        const applied = indexes.map((index) => wishes.adjustments![index]!);
        const texts = reading.source.paragraphs.map((paragraph) => paragraph.text);
        const detectedLanguage = await detectLanguage(texts.join('\n'));
        const detected = detectedLanguage === undefined ? {} : { detectedLanguage };
        return { ...reading, applied, sourceLanguage, encoding, ...detected };
      },
    };
  };
  const toNewArticle = async (input: ArticleInput): Promise<NewArticle> => {
    const sourceLanguage = languageOf(input);
    const targets = targetsOf(input.targets ?? [], sourceLanguage);
    const draft = await draftOf(deps, input, { sourceLanguage, url: input.details?.url });
    const key = input.idempotencyKey;
    return {
      ...draft,
      sourceLanguage,
      targets,
      details: input.details ?? {},
      ...(key !== undefined && { idempotency: { key, request: requestOf(input) } }),
    };
  };
  return {
    open,
    async preview(input) {
      return open(input).preview(input);
    },
    unpack: createUnpack(deps.extractDocument),
    add: async (input) => articles.add(await toNewArticle(input)),
    async addAll(inputs) {
      const drafts: NewArticle[] = [];
      for (const [index, input] of inputs.entries())
        drafts.push(await toNewArticle(keyedApart(input, index)));
      return articles.addAll(drafts);
    },
    async present(id) {
      const [revision, source] = await Promise.all([articles.revision(id), articles.source(id)]);
      if (!revision || !source) throw new Problem('article-not-found', { id });
      const { format, encoding, adjustments, document, number } = revision;
      const { bytes } = source;
      const original = document && (await articles.original(id, number));
      const text = decodeAs(bytes, encoding).text;
      const present = { text, bytes, format, encoding, adjustments };
      return original ? { ...present, document: { ...document, bytes: original.bytes } } : present;
    },
    async replace(id, input, seen) {
      const article = await articles.get(id);
      if (article === undefined) throw new Problem('article-not-found', { id });
      const { sourceLanguage } = article;
      const draft = await draftOf(deps, input, { sourceLanguage, url: input.details?.url ?? article.url });
      return articles.replace(id, draft, input.details ?? {}, seen);
    },
  };
}

/** A key of a request cannot have a space, so no other request has the key of a later input. */
function keyedApart(input: ArticleInput, index: number): ArticleInput {
  const { idempotencyKey: key } = input;
  return key === undefined || index === 0 ? input : { ...input, idempotencyKey: `${key} ${index + 1}` };
}

/** Each language once, though it may be written in two ways. */
function targetsOf(tags: readonly string[], sourceLanguage: string): readonly string[] {
  const written = tags.map(languageTag);
  requireOtherLanguages(written, sourceLanguage);
  const targets = new Map<string, string>();
  for (const tag of written) {
    if (!targets.has(memoryTag(tag))) targets.set(memoryTag(tag), tag);
  }
  return [...targets.values()];
}

/** @throws Problem `adjustment-refused`; as `ReadSourceBytes` */
async function draftOf(
  { readSource, settings: { limits } }: Pick<IntakeDeps, 'readSource' | 'settings'>,
  input: SourceInput,
  { sourceLanguage, url }: { readonly sourceLanguage: string; readonly url: string | undefined },
): Promise<PreparedSource> {
  const { format, adjustments, document } = input;
  const bytes = bytesOf(input, limits);
  const read = await readSource(orderOf(input, sourceLanguage, { url, limits }));
  const { applied, encoding } = read;
  const { source } = read.reading;
  const refused = adjustments?.find((_, index) => !applied.includes(index));
  if (refused) throw new Problem('adjustment-refused', { kind: refused.kind, at: refused.at });
  const contentType = `${MEDIA_TYPES[format]}; charset=${encoding}`;
  const adjusted = adjustments && { adjustments };
  const titled = input.title !== undefined && input.title.trim() !== '' && { givenTitle: source.title };
  const prepared = { source, ...titled, bytes, format, encoding, contentType, intake: INTAKE_VERSION };
  return { ...prepared, ...adjusted, ...(document && { document }) };
}

function contentOf({ content, format, charset }: SourceInput): SourceInput {
  return { content, format, ...(charset !== undefined && { charset }) };
}

function orderOf(
  input: SourceInput,
  sourceLanguage: string,
  { url, limits }: { readonly url: string | undefined; readonly limits: SourceLimits },
): ReadingOrder {
  const { title, adjustments, encoding, document } = input;
  return {
    ...contentOf(input),
    ...(encoding !== undefined && { encoding }),
    sourceLanguage,
    limits,
    ...(title !== undefined && { title }),
    // The links of a document lead to places in it, or are whole.
    ...(url !== undefined && document === undefined && { url }),
    ...(adjustments && { adjustments }),
  };
}

/** The first details of the table are in every fingerprint, given or not. */
const FIRST_DETAILS = 5;

/**
 * Two requests are the same when they say the same, not when they come to the same. Fingerprints are
 * stored: a detail that is added to the table changes only those of requests that give it.
 */
function requestOf(input: ArticleInput): string {
  const { title, sourceLanguage, targets, details, adjustments, encoding, fetchedFrom } = input;
  const { confidential } = details ?? {};
  const given = { ...details, ...(fetchedFrom !== undefined && { url: fetchedFrom }) };
  const first = DETAIL_NAMES.slice(0, FIRST_DETAILS).map((name) => given[name]);
  const later = DETAIL_NAMES.slice(FIRST_DETAILS).filter((name) => given[name] !== undefined);
  return fingerprint(
    ...(fetchedFrom === undefined ? textOf(input) : ['address', fetchedFrom, undefined, undefined]),
    title,
    sourceLanguage,
    targets && fingerprint(...targets),
    fingerprint(
      ...first,
      confidential === undefined ? undefined : String(confidential),
      ...later.flatMap((name) => [name, given[name]]),
    ),
    ...(adjustments ? [JSON.stringify(adjustments)] : []),
    ...(encoding === undefined ? [] : ['encoding', encoding]),
  );
}

function textOf({ content, format, charset, document }: ArticleInput): readonly (string | undefined)[] {
  // A later extractor may take another text out of the same document.
  if (document) return ['document', Buffer.from(document.bytes).toString('base64'), document.part, undefined];
  return typeof content === 'string'
    ? ['text', content, format, charset]
    : ['bytes', Buffer.from(content).toString('base64'), format, charset];
}
