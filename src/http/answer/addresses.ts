import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';

/** Some of a kilobyte each: a few megabytes at most. */
const MOST_ADDRESSES = 10_000;
const LONGEST_ADDRESS = 1_000;

/** The header fields by which our answers about an article differ, besides the conditions. */
const READ_HEADERS = [
  'host',
  'x-forwarded-proto',
  'accept-language',
  'cookie',
  // A link on this site may choose the first language (reading-layout.ts).
  'referer',
  'sec-fetch-site',
  // A page of another site is shown less.
  'origin',
] as const;

/** The query fields of answers about an article. Any other changes nothing that is shown. */
const FIELDS: ReadonlySet<string> = new Set(['targets', 'revision', 'view', 'languages', 'paragraphs']);

/** Where the bytes of an answer are kept. */
export interface Place {
  /** The article's id. */
  readonly article: string;
  /** As in `Wanted`. */
  readonly key: string;
  /** The route's pattern, for the metrics. */
  readonly route: string;
}

/**
 * Which kept bytes a request gets. Requests that agree in their address and in every header that
 * chooses among the answers get the same ones, so a request that was answered once is found again
 * without being parsed.
 */
export interface Addresses {
  find(request: IncomingMessage): Place | undefined;
  /** Remembers what this GET or HEAD request got, if another one like it would get the same. */
  remember(request: IncomingMessage, response: ServerResponse, place: Place): void;
}

export function createAddresses(): Addresses {
  const places = new LRUCache<string, Place>({ max: MOST_ADDRESSES });
  return {
    find(request) {
      const address = addressOf(request);
      return address === undefined ? undefined : places.get(address);
    },
    remember(request, response, place) {
      const address = addressOf(request);
      const isLong = address === undefined || address.length > LONGEST_ADDRESS;
      // A cookie is set once: a preference, or the end of a notice.
      if (isLong || response.hasHeader('Set-Cookie') || hasOtherFields(request)) return;
      places.set(address, place);
    },
  };
}

/** `undefined` if the answer may be for this client alone. */
function addressOf({ url = '', headers }: IncomingMessage): string | undefined {
  if (headers.authorization !== undefined || headers['if-match'] !== undefined) return undefined;
  if (headers.cookie !== undefined && /\b(?:session|notice)=/.test(headers.cookie)) return undefined;
  let address = url;
  // No header holds a line break.
  for (const name of READ_HEADERS) address += `\n${String(headers[name] ?? '')}`;
  return address;
}

function hasOtherFields({ url = '' }: IncomingMessage): boolean {
  const [, query] = url.split('?', 2);
  return query !== undefined && [...new URLSearchParams(query).keys()].some((name) => !FIELDS.has(name));
}
