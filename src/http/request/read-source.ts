import type { Request } from 'express';
import type { ArticleDetails } from '../../article/article.ts';
import { detail, DETAIL_NAMES, type DetailName, knownDetails } from '../../article/details.ts';
import { formatByLooking, formatOfMediaType } from '../../article/format-of.ts';
import { isDocumentType, looksLikeDocument } from '../../article/documents/document-kind.ts';
import {
  type BroughtInputs,
  type DescribedInput,
  onlyInput,
  unpackSource,
} from '../../article/documents/unpack-source.ts';
import type { Intake } from '../../article/intake.ts';
import { Problem } from '../../problem.ts';
import { languageTag } from '../../text/language-tag.ts';
import type { FetchedPage } from '../../fetch/fetch-page.ts';
import { refuseFileAsText } from './file-as-text.ts';
import { refuseJsonAsText } from './json-as-text.ts';
import { parseJson } from './json-body.ts';
import { refuseQueryBesideJson } from './known-query.ts';
import { sourceBody, type SourceBody, sourceQuery } from './schemas.ts';
import { bodyBytes, charsetOf, isJson, mediaType } from './source-body.ts';
import { validate, validateBody } from './validate.ts';
import { targetsOf } from './targets.ts';

/** A source in a request, with the languages that the request names. */
export interface BroughtSource extends BroughtLanguages {
  readonly input: DescribedInput;
}

/** The same for what may be a book. */
export type BroughtSources = BroughtInputs & BroughtLanguages;

interface BroughtLanguages {
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  /** The requested address, if the page was fetched. */
  readonly fetchedFrom?: string;
}

export interface ReadSourceDeps {
  readonly fetchPage: (url: string) => Promise<FetchedPage>;
  readonly services: { readonly intake: Pick<Intake, 'unpack'> };
}

/**
 * Reads a body in any of the accepted types, for what takes one text.
 * @throws Problem as `readSources`; `document-is-book`
 */
export async function readSource(request: Request, deps: ReadSourceDeps): Promise<BroughtSource> {
  const { inputs, isBook, bookTitle: _, ...languages } = await readSources(request, deps);
  return { input: onlyInput({ inputs, isBook }), ...languages };
}

/**
 * Reads a body in any of the accepted types. For JSON with an address but no content, it fetches
 * the page or the document.
 * @throws Problem `request-invalid`, `json-malformed`, `language-invalid`, `address-…`,
 * `fetch-failed`, `json-as-text`, `file-as-text`, `document-…`, …
 */
export async function readSources(request: Request, deps: ReadSourceDeps): Promise<BroughtSources> {
  return isJson(request) ? readJson(request, deps) : readBody(request, deps);
}

async function readJson(request: Request, deps: ReadSourceDeps): Promise<BroughtSources> {
  refuseQueryBesideJson(request);
  const body = validateBody(sourceBody, parseJson(bodyBytes(request)));
  const { content, format = 'text', url, title, targets, adjustments } = body;
  refuseFileAsText(content);
  const adjusted = adjustments && { adjustments };
  const languages = { ...sourceLanguageOf(body), ...(targets && { targets: targets.map(languageTag) }) };
  const said = { ...optionalTitle(title), details: toDetails(body) };
  if (content !== undefined)
    return { inputs: [{ content, format, ...said, ...adjusted }], isBook: false, ...languages };
  const fetched = await fetchSources(url!, said, deps);
  return { ...fetched, inputs: fetched.inputs.map((input) => ({ ...input, ...adjusted })), ...languages };
}

/**
 * Fetches a page or a document. Its content says which of them.
 * @throws Problem `address-…`, `fetch-failed`, `media-type-unsupported`, `text-too-large`, `document-…`
 */
export async function fetchSources(
  url: string,
  { title, details: given }: FetchedAs,
  { fetchPage, services }: ReadSourceDeps,
): Promise<BroughtInputs & Required<Pick<BroughtLanguages, 'fetchedFrom'>>> {
  const page = await fetchPage(url);
  const details = { ...given, url: page.url };
  if (looksLikeDocument(page.bytes) || isDocumentType(page.contentType))
    return { ...(await unpackSource(services.intake, page.bytes, { title, details })), fetchedFrom: url };
  const format = formatOfMediaType(page.contentType) ?? formatByLooking(page.bytes);
  const charset = page.charset === undefined ? {} : { charset: page.charset };
  const input = { content: page.bytes, format, ...charset, ...optionalTitle(title), details };
  return { inputs: [input], isBook: false, fetchedFrom: url };
}

interface FetchedAs {
  readonly title?: string | undefined;
  readonly details?: ArticleDetails;
}

/** A text or a document. Its content says which of them, whatever the request calls it. */
async function readBody(request: Request, { services }: ReadSourceDeps): Promise<BroughtSources> {
  const { confidential, ...query } = validate(sourceQuery, request.query);
  const targets = targetsOf(query.targets);
  const content = bodyBytes(request);
  const said = {
    ...optionalTitle(query.title),
    details: toDetails({
      ...query,
      ...(confidential !== undefined && { confidential: confidential === 'true' }),
    }),
  };
  const languages = { ...sourceLanguageOf(query), ...(targets && { targets }) };
  const type = mediaType(request);
  if (looksLikeDocument(content) || isDocumentType(type))
    return { ...(await unpackSource(services.intake, content, said)), ...languages };
  refuseJsonAsText(content, type);
  const charset = charsetOf(request);
  const input = {
    content,
    format: formatOfMediaType(type)!,
    ...(charset !== undefined && { charset }),
    ...said,
  };
  return { inputs: [input], isBook: false, ...languages };
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
