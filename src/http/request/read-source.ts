import type { Request } from 'express';
import type { ArticleDetails } from '../../article/article.ts';
import { detail, DETAIL_NAMES, type DetailName, knownDetails } from '../../article/details.ts';
import { formatByLooking, formatOfMediaType } from '../../article/format-of.ts';
import type { SourceInput } from '../../article/intake.ts';
import { Problem } from '../../problem.ts';
import { languageTag } from '../../text/language-tag.ts';
import type { FetchedPage } from '../../fetch/fetch-page.ts';
import { refuseJsonAsText } from './json-as-text.ts';
import { parseJson } from './json-body.ts';
import { refuseQueryBesideJson } from './known-query.ts';
import { sourceBody, type SourceBody, sourceQuery } from './schemas.ts';
import { bodyBytes, charsetOf, isJson, mediaType } from './source-body.ts';
import { validate, validateBody } from './validate.ts';
import { targetsOf } from './targets.ts';

/** A source in a request, with the languages that the request names. */
export interface BroughtSource {
  readonly input: SourceInput & { readonly details: ArticleDetails };
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  /** The requested address, if the page was fetched. */
  readonly fetchedFrom?: string;
}

export interface ReadSourceDeps {
  readonly fetchPage: (url: string) => Promise<FetchedPage>;
}

/**
 * Reads a body in any of the accepted types. For JSON with an address but no content, it fetches
 * the page.
 * @throws Problem `request-invalid`, `json-malformed`, `language-invalid`, `address-…`,
 * `fetch-failed`, `json-as-text`, …
 */
export async function readSource(request: Request, { fetchPage }: ReadSourceDeps): Promise<BroughtSource> {
  if (!isJson(request)) return readText(request);
  refuseQueryBesideJson(request);
  const body = validateBody(sourceBody, parseJson(bodyBytes(request)));
  const { content, format = 'text', url, title, targets, adjustments } = body;
  const adjusted = adjustments && { adjustments };
  const languages = { ...sourceLanguageOf(body), ...(targets && { targets: targets.map(languageTag) }) };
  if (content === undefined) {
    const fetched = await fetchSource(url!, { title, details: toDetails(body), fetchPage }, languages);
    return { ...fetched, input: { ...fetched.input, ...adjusted } };
  }
  return {
    input: { content, format, ...optionalTitle(title), details: toDetails(body), ...adjusted },
    ...languages,
  };
}

/** Fetches a page as a source. */
export async function fetchSource(
  url: string,
  { title, details = {}, fetchPage }: Pick<ReadSourceDeps, 'fetchPage'> & FetchedAs,
  languages: Omit<BroughtSource, 'input'>,
): Promise<BroughtSource> {
  const page = await fetchPage(url);
  const format = formatOfMediaType(page.contentType) ?? formatByLooking(page.bytes);
  const charset = page.charset === undefined ? {} : { charset: page.charset };
  const found = { ...details, url: page.url };
  return {
    input: { content: page.bytes, format, ...charset, ...optionalTitle(title), details: found },
    fetchedFrom: url,
    ...languages,
  };
}

interface FetchedAs {
  readonly title: string | undefined;
  readonly details?: ArticleDetails;
}

function readText(request: Request): BroughtSource {
  const { confidential, ...query } = validate(sourceQuery, request.query);
  const targets = targetsOf(query.targets);
  const content = bodyBytes(request);
  refuseJsonAsText(content, mediaType(request));
  const charset = charsetOf(request);
  return {
    input: {
      content,
      format: formatOfMediaType(mediaType(request))!,
      ...(charset !== undefined && { charset }),
      ...optionalTitle(query.title),
      details: toDetails({
        ...query,
        ...(confidential !== undefined && { confidential: confidential === 'true' }),
      }),
    },
    ...sourceLanguageOf(query),
    ...(targets && { targets }),
  };
}

function sourceLanguageOf({
  sourceLanguage,
}: Pick<SourceBody, 'sourceLanguage'>): Pick<BroughtSource, 'sourceLanguage'> {
  return sourceLanguage === undefined ? {} : { sourceLanguage: languageTag(sourceLanguage) };
}

/** An empty title counts as absent. */
function optionalTitle(title: string | undefined): { readonly title?: string } {
  return title === undefined || title === '' ? {} : { title };
}

type GivenDetails = Pick<SourceBody, DetailName | 'confidential'>;

/** @throws Problem `address-invalid` */
function toDetails({ confidential, ...given }: GivenDetails): ArticleDetails {
  const details = knownDetails((name) => given[name] || undefined);
  requireWebAddresses(details);
  return { ...details, ...(confidential !== undefined && { confidential }) };
}

/** They become links on a page. @throws Problem `address-invalid` */
export function requireWebAddresses(details: Pick<SourceBody, DetailName>): void {
  for (const name of DETAIL_NAMES) {
    const url = details[name];
    if (detail(name).kind !== 'address' || url === undefined) continue;
    const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
    if (!isWeb) throw new Problem('address-invalid', { url: url.slice(0, 200) });
  }
}
