import { Problem } from '../problem.ts';
import { decode, type DecodedText } from '../text/decode/decode.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { languageTag, memoryTag, requireOtherLanguages } from '../text/language-tag.ts';
import type { Format } from './article.ts';
import type { Articles, PreparedSource } from './articles.ts';
import type { DetectLanguage } from '../text/detect-language.ts';
import { DETAIL_NAMES } from './details.ts';
import type { ArticleInput, Intake, OpenedSource, SourceInput } from './intake.ts';
import {
  finishReading,
  beginReading,
  readSource,
  type SourceLimits,
  type SourceReading,
} from './read-source.ts';

/**
 * Raise it whenever the readers split texts in another way. A stored revision keeps the number by
 * which it was split.
 */
export const INTAKE_VERSION = 1;

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  html: 'text/html',
  markdown: 'text/markdown',
};

interface IntakeDeps {
  readonly articles: Articles;
  readonly detectLanguage: DetectLanguage;
  readonly settings: {
    /** BCP 47: the language of a source whose language is not given. */
    readonly sourceLanguage: string;
    readonly limits: SourceLimits;
  };
}

/** Reads sources and stores them with their bytes. Nothing of an unreadable source is stored. */
export function createIntake({ articles, detectLanguage, settings }: IntakeDeps): Intake {
  const languageOf = (input: ArticleInput) => languageTag(input.sourceLanguage ?? settings.sourceLanguage);
  const open = async (input: ArticleInput): Promise<OpenedSource> => {
    const { format } = input;
    const { text, encoding } = await decodeInput(input, settings.limits);
    // A relative link is resolved against the address, which may be changed between two previews.
    const begun = new Map<string | undefined, ReturnType<typeof beginReading>>();
    return {
      async preview(wishes) {
        const sourceLanguage = languageOf(wishes);
        const url = wishes.details?.url;
        const beginning =
          begun.get(url) ??
          beginReading({ text, format, ...(url !== undefined && { url }) }, settings.limits);
        begun.set(url, beginning);
        const reading = finishReading(await beginning, { ...wishes, sourceLanguage }, settings.limits);
        const texts = reading.source.paragraphs.map((paragraph) => paragraph.text);
        const detectedLanguage = await detectLanguage(texts.join('\n'));
        return { ...reading, sourceLanguage, encoding, ...(detectedLanguage && { detectedLanguage }) };
      },
    };
  };
  return {
    open,
    async preview(input) {
      return (await open(input)).preview(input);
    },
    async add(input) {
      const sourceLanguage = languageOf(input);
      const targets = targetsOf(input.targets ?? [], sourceLanguage);
      const draft = await draftOf(input, sourceLanguage, input.details?.url, settings.limits);
      const key = input.idempotencyKey;
      return articles.add({
        ...draft,
        sourceLanguage,
        targets,
        details: input.details ?? {},
        ...(key !== undefined && { idempotency: { key, request: requestOf(input) } }),
      });
    },
    async present(id) {
      const [revision, original] = await Promise.all([articles.revision(id), articles.original(id)]);
      if (!revision || !original) throw new Problem('article-not-found', { id });
      const { format, encoding, adjustments } = revision;
      const { bytes } = original;
      return { text: decode(bytes, encoding).text, bytes, format, encoding, adjustments };
    },
    async replace(id, input, seen) {
      const article = await articles.get(id);
      if (article === undefined) throw new Problem('article-not-found', { id });
      const draft = await draftOf(
        input,
        article.sourceLanguage,
        input.details?.url ?? article.url,
        settings.limits,
      );
      return articles.replace(id, draft, input.details ?? {}, seen);
    },
  };
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

/** @throws Problem `adjustment-refused` */
async function draftOf(
  input: SourceInput,
  sourceLanguage: string,
  url: string | undefined,
  limits: SourceLimits,
): Promise<PreparedSource> {
  const { format, adjustments } = input;
  const { reading, bytes, encoding } = await read(input, sourceLanguage, url, limits);
  const { source, applied } = reading;
  const refused = adjustments?.find((adjustment) => !applied.includes(adjustment));
  if (refused) throw new Problem('adjustment-refused', { kind: refused.kind, at: refused.at });
  const contentType = `${MEDIA_TYPES[format]}; charset=${encoding}`;
  const adjusted = adjustments && { adjustments };
  const titled = input.title !== undefined && input.title.trim() !== '' && { givenTitle: source.title };
  return { source, ...titled, bytes, format, encoding, contentType, intake: INTAKE_VERSION, ...adjusted };
}

interface Read {
  readonly reading: SourceReading;
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

async function read(
  input: SourceInput,
  sourceLanguage: string,
  url: string | undefined,
  limits: SourceLimits,
): Promise<Read> {
  const { format, title, adjustments } = input;
  const { text, bytes, encoding } = await decodeInput(input, limits);
  const reading = await readSource(
    {
      text,
      format,
      sourceLanguage,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(adjustments && { adjustments }),
    },
    limits,
  );
  return { reading, bytes, encoding };
}

/** @throws Problem `text-too-large`, `text-binary`, `charset-unknown` */
async function decodeInput(
  { content, format, charset }: SourceInput,
  limits: SourceLimits,
): Promise<DecodedText & { readonly bytes: Uint8Array }> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (bytes.byteLength > limits.bytes) {
    throw new Problem('text-too-large', { bytes: bytes.byteLength, limit: limits.bytes });
  }
  const given = typeof content === 'string' ? 'utf-8' : charset;
  return { bytes, ...decode(bytes, given ?? (await charsetInside(bytes, format))) };
}

async function charsetInside(bytes: Uint8Array, format: Format): Promise<string | undefined> {
  if (format !== 'html') return undefined;
  const { declaredCharset } = await import('./html/declared-charset.ts');
  return declaredCharset(bytes);
}

/** The first details of the table are in every fingerprint, given or not. */
const FIRST_DETAILS = 5;

/**
 * Two requests are the same when they say the same, not when they come to the same. Fingerprints are
 * stored: a detail that is added to the table changes only those of requests that give it.
 */
function requestOf(input: ArticleInput): string {
  const { title, sourceLanguage, targets, details, adjustments, fetchedFrom } = input;
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
  );
}

function textOf({ content, format, charset }: ArticleInput): readonly (string | undefined)[] {
  return typeof content === 'string'
    ? ['text', content, format, charset]
    : ['bytes', Buffer.from(content).toString('base64'), format, charset];
}
