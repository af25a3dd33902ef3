import type { Request } from 'express';
import type { ArticleDetails } from '../../article/article.ts';
import { formatByLooking, formatOfMediaType } from '../../article/format-of.ts';
import type { SourceInput } from '../../article/intake.ts';
import type { InterfaceLanguage } from '../../i18n/words.ts';
import { Problem } from '../../problem.ts';
import { languageTag } from '../../text/language-tag.ts';
import type { FetchedPage } from '../../fetch/fetch-page.ts';
import { parseJson } from './json-body.ts';
import { sourceBody, type SourceBody, sourceQuery } from './schemas.ts';
import { bodyBytes, isJson, mediaType } from './source-body.ts';
import { take } from './validate.ts';
import { targetsOf } from './targets.ts';

/** A source that a request brings, with what it says about it and wants of it. */
export interface BroughtSource {
  readonly input: SourceInput & { readonly details: ArticleDetails };
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  /** The address that was asked for, where the page was fetched. */
  readonly fetchedFrom?: string;
}

export interface SourceReading {
  readonly language: InterfaceLanguage;
  readonly fetchPage: (url: string) => Promise<FetchedPage>;
}

/**
 * Reads a body in any of the accepted types; one of JSON that has an address and no content has that page fetched.
 * @throws Problem `request-invalid`, `json-malformed`, `language-invalid`, `address-…`, `fetch-failed`, …
 */
export async function readSource(
  request: Request,
  { language, fetchPage }: SourceReading,
): Promise<BroughtSource> {
  if (!isJson(request)) return readText(request, language);
  const body = take(sourceBody, parseJson(bodyBytes(request)), language);
  const { content, format = 'text', url, title, targets, adjustments } = body;
  const adjusted = adjustments && { adjustments };
  const wishes = { ...toWishes(body), ...(targets && { targets: targets.map(languageTag) }) };
  if (content === undefined) {
    const fetched = await fetchSource(url!, { title, details: toDetails(body), fetchPage }, wishes);
    return { ...fetched, input: { ...fetched.input, ...adjusted } };
  }
  return {
    input: { content, format, ...optionalTitle(title), details: toDetails(body), ...adjusted },
    ...wishes,
  };
}

/** The page at an address, as a source. */
export async function fetchSource(
  url: string,
  { title, details = {}, fetchPage }: Pick<SourceReading, 'fetchPage'> & FetchedAs,
  wishes: Omit<BroughtSource, 'input'>,
): Promise<BroughtSource> {
  const page = await fetchPage(url);
  const format = formatOfMediaType(page.contentType) ?? formatByLooking(page.bytes);
  const charset = page.charset === undefined ? {} : { charset: page.charset };
  const found = { ...details, url: page.url };
  return {
    input: { content: page.bytes, format, ...charset, ...optionalTitle(title), details: found },
    fetchedFrom: url,
    ...wishes,
  };
}

interface FetchedAs {
  readonly title: string | undefined;
  readonly details?: ArticleDetails;
}

function readText(request: Request, language: InterfaceLanguage): BroughtSource {
  const { confidential, ...query } = take(sourceQuery, request.query, language);
  const targets = targetsOf(query.targets);
  const charset = charsetOf(request);
  return {
    input: {
      content: bodyBytes(request),
      format: formatOfMediaType(mediaType(request))!,
      ...(charset !== undefined && { charset }),
      ...optionalTitle(query.title),
      details: toDetails({
        ...query,
        ...(confidential !== undefined && { confidential: confidential === 'true' }),
      }),
    },
    ...toWishes(query),
    ...(targets && { targets }),
  };
}

type Wishes = Pick<SourceBody, 'sourceLanguage'>;

function toWishes({ sourceLanguage }: Wishes): Pick<BroughtSource, 'sourceLanguage'> {
  return sourceLanguage === undefined ? {} : { sourceLanguage: languageTag(sourceLanguage) };
}

/** An empty value is an absent one. */
function optionalTitle(title: string | undefined): { readonly title?: string } {
  return title === undefined || title === '' ? {} : { title };
}

type GivenDetails = Pick<
  SourceBody,
  'url' | 'publisher' | 'author' | 'publishedAt' | 'rights' | 'confidential'
>;

function toDetails({
  url,
  publisher,
  author,
  publishedAt,
  rights,
  confidential,
}: GivenDetails): ArticleDetails {
  if (url !== undefined && url !== '') requireWebAddress(url);
  const given = { url, publisher, author, publishedAt, rights, confidential };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

/** It becomes a link on a page. */
export function requireWebAddress(url: string): void {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isWeb) throw new Problem('address-invalid', { url: url.slice(0, 200) });
}

/** RFC 9110, section 8.3.1; of several parameters of this name, the first. */
export function charsetOf(request: Request): string | undefined {
  const [, quoted, bare] =
    /;\s*charset\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(request.headers['content-type'] ?? '') ?? [];
  return quoted || bare || undefined;
}
