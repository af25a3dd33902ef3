import { lookup as lookUpByDns } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { Problem } from '../problem.ts';
import { isPublicAddress } from './public-address.ts';

/** Why a page was not fetched. Each value is the end of a key `fetch-fault.*` in `locales/`. */
export type FetchFault = 'status' | 'timeout' | 'redirects' | 'name-unknown' | 'no-answer';

/** A page or a document as received, still in its own encoding. */
export interface FetchedPage {
  /** The address after all redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Media type without its parameters: `text/html`. */
  readonly contentType: string;
  readonly charset?: string;
}

/** Files beside pages that may be fetched, such as those of Word. */
export interface FetchedDocuments {
  /** Media types that name them. */
  readonly types: readonly string[];
  /** Maximum size in bytes. */
  readonly bytes: number;
  /** Whether bytes are the beginning of one. It gets at least `DOCUMENT_BEGINNING` of them. */
  readonly begins: (start: Uint8Array) => boolean;
}

export interface PageFetcherDeps {
  /** Maximum size of a page in bytes, after decompression. */
  readonly bytes: number;
  readonly documents: FetchedDocuments;
  readonly userAgent: string;
  /** Timeout for the page and all its redirects together. */
  readonly timeoutMilliseconds?: number;
  readonly maxRedirects?: number;
  readonly lookup?: LookupFunction;
  /** Decides whether an IP address may be connected to. */
  readonly isAllowed?: (address: string) => boolean;
}

const PAGES = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];
/** What servers call a file whose type they do not know. Its content says whether it is accepted. */
const UNKNOWN = [
  'application/octet-stream',
  'binary/octet-stream',
  'application/zip',
  'application/x-zip-compressed',
  'application/msword',
  'application/force-download',
  'application/x-download',
];
/** The signatures of documents have 8 bytes at most. */
const DOCUMENT_BEGINNING = 8;
/** Longer addresses are rarely shared, and some servers refuse them. */
const URL_LENGTH = 2048;

/**
 * Fetches the page or the document at an address that a user gave. Allows only `http` and `https`, only on the
 * standard ports or ports from 1024, and only public addresses. Every address that a name resolves
 * to is checked, and the connection goes to a checked address only, so DNS rebinding does not help
 * an attacker. Redirects pass the same checks. Sends no cookies and no credentials, and uses no
 * proxy.
 * @throws Problem `address-invalid`, `address-private`, `fetch-failed`, `media-type-unsupported`,
 * `text-too-large`
 */
export function createPageFetcher({
  bytes,
  documents,
  userAgent,
  timeoutMilliseconds = 15_000,
  maxRedirects = 5,
  lookup = lookUpByDns,
  isAllowed = isPublicAddress,
}: PageFetcherDeps): (url: string) => Promise<FetchedPage> {
  const accepted = [...PAGES, ...documents.types];
  const headers = { 'user-agent': userAgent, accept: accepted.join(', ') };

  async function follow(given: string, signal: AbortSignal, redirects: number): Promise<FetchedPage> {
    const url = checkedUrl(given, isAllowed);
    const agent = new Agent({ connect: { lookup: checkedLookup(url, lookup, isAllowed) } });
    try {
      const response = await fetch(url, { dispatcher: agent, redirect: 'manual', headers, signal });
      const target = redirectOf(response, url);
      if (target === undefined) return await read(response, url, { bytes, documents, accepted });
      if (redirects === 0) throw failed(url, 'redirects');
      return await follow(target, signal, redirects - 1);
    } catch (error) {
      throw asProblem(error, url);
    } finally {
      await agent.destroy();
    }
  }

  return (url) => follow(url, AbortSignal.timeout(timeoutMilliseconds), maxRedirects);
}

function checkedUrl(given: string, isAllowed: (address: string) => boolean): string {
  const url = URL.canParse(given) && given.length <= URL_LENGTH ? new URL(given) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === undefined || !isWeb || url.username !== '' || url.password !== '' || !isOpenPort(url.port)) {
    throw new Problem('address-invalid', { url: given.slice(0, 200) });
  }
  // A literal IP address is never looked up, so it is checked here. `URL` has already normalised
  // decimal, octal and hexadecimal spellings.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host))
    throw new Problem('address-private', { url: given.slice(0, 200) });
  url.hash = '';
  return url.href;
}

/** Ports below 1024 belong to mail, files and other services that might misread an HTTP request. */
function isOpenPort(port: string): boolean {
  return port === '' || port === '80' || port === '443' || Number(port) >= 1024;
}

function checkedLookup(
  url: string,
  lookup: LookupFunction,
  isAllowed: (address: string) => boolean,
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      if (error !== null) {
        callback(error, []);
      } else if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) {
        callback(new Problem('address-private', { url }), []);
      } else if (options.all === true) {
        callback(null, addresses);
      } else {
        callback(null, addresses[0]!.address, addresses[0]!.family);
      }
    });
  };
}

function redirectOf(response: Response, url: string): string | undefined {
  const location = response.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return undefined;
  return URL.canParse(location, url) ? new URL(location, url).href : location;
}

interface Accepting extends Pick<PageFetcherDeps, 'bytes' | 'documents'> {
  /** Media types. */
  readonly accepted: readonly string[];
}

async function read(response: Response, url: string, accepting: Accepting): Promise<FetchedPage> {
  if (!response.ok) throw failed(url, 'status', { status: response.status });
  const [type, ...parameters] = (response.headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim());
  const contentType = type!.toLowerCase();
  if (!accepting.accepted.includes(contentType) && !UNKNOWN.includes(contentType))
    throw unsupported(contentType, accepting);
  const charset = parameters
    .map((parameter) => /^charset=\s*"?([^"\s]+)"?$/i.exec(parameter)?.[1])
    .find(Boolean);
  const bytes = await bodyOf(response, contentType, accepting);
  return { url, bytes, contentType, ...(charset !== undefined && { charset }) };
}

function unsupported(contentType: string, { accepted }: Accepting): Problem {
  return new Problem('media-type-unsupported', {
    type: contentType.slice(0, 100),
    accepted: accepted.join(', '),
  });
}

/** Counts bytes after decompression, so that a small response cannot expand into a large one. */
async function bodyOf(response: Response, contentType: string, accepting: Accepting): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let limit: number | undefined;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += chunks.at(-1)!.byteLength;
    if (size < DOCUMENT_BEGINNING) continue;
    limit ??= limitOf(Buffer.concat(chunks), contentType, accepting);
    if (size > limit) throw new Problem('text-too-large', { bytes: size, limit });
  }
  const whole = Buffer.concat(chunks);
  // It was too short to be looked at.
  if (limit === undefined) limitOf(whole, contentType, accepting);
  return whole;
}

/** @throws Problem `media-type-unsupported` if it is neither named nor begins as what is accepted */
function limitOf(start: Uint8Array, contentType: string, accepting: Accepting): number {
  const { bytes, documents, accepted } = accepting;
  if (documents.begins(start)) return documents.bytes;
  if (!accepted.includes(contentType)) throw unsupported(contentType, accepting);
  return bytes;
}

/** `fetch` wraps the original error. The deepest cause with a code is the most precise. */
function asProblem(error: unknown, url: string): Problem {
  let code = '–';
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Problem) return cause;
    if (cause.name === 'TimeoutError') return failed(url, 'timeout', {}, error);
    code = 'code' in cause && typeof cause.code === 'string' ? cause.code : code;
  }
  return code === 'ENOTFOUND'
    ? failed(url, 'name-unknown', {}, error)
    : failed(url, 'no-answer', { code }, error);
}

function failed(
  url: string,
  reason: FetchFault,
  more: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): Problem {
  return new Problem('fetch-failed', { url, reason, ...more }, cause);
}
