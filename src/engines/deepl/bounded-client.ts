import type * as Deepl from 'deepl-node';
import { ANSWER_BYTES, checkedBody, MalformedBody } from '../checked-body.ts';
import { retryAfterMilliseconds } from '../http.ts';

/** What the server said beside its answer. deepl-node hides it. */
export interface Heard {
  status?: number;
  /** DeepL's support asks for it: https://developers.deepl.com/docs/best-practices/error-handling */
  traceId?: string;
  retryAfterMilliseconds?: number;
}

/**
 * A client for one request, which trusts the server with nothing: the answer is limited in bytes, it
 * must be UTF-8, no redirect is followed, and `signal` closes the connection. deepl-node itself sets
 * none of these limits, so they are added to the configuration that it makes for axios. The
 * connections are reused by all clients.
 */
export function createBoundedClient(
  library: typeof Deepl,
  { authKey, options }: { readonly authKey: string; readonly options: Deepl.DeepLClientOptions },
  { signal, heard }: { readonly signal: AbortSignal; readonly heard: Heard },
): Deepl.DeepLClient {
  const bounds = {
    signal,
    maxContentLength: ANSWER_BYTES,
    // The text must not go to any other server than the one in the settings.
    maxRedirects: 0,
    responseType: 'arraybuffer' as const,
    transformResponse: (bytes: Buffer, headers: Readonly<Record<string, unknown>>, status?: number) => {
      hear(heard, headers, status);
      return status !== undefined && status >= 400 ? bytes.toString('utf8') : checkedAnswer(bytes, status);
    },
  };
  class BoundedClient extends library.DeepLClient {
    constructor() {
      super(authKey, options);
      const { httpClient } = this;
      const prepare = httpClient.prepareRequest.bind(httpClient);
      httpClient.prepareRequest = (...request) => ({ ...prepare(...request), ...bounds });
    }
  }
  return new BoundedClient();
}

function hear(heard: Heard, headers: Readonly<Record<string, unknown>>, status: number | undefined): void {
  if (status !== undefined) heard.status = status;
  const { 'x-trace-id': traceId, 'retry-after': retryAfter } = headers;
  if (typeof traceId === 'string' && /^[\w-]{1,100}$/.test(traceId)) heard.traceId = traceId;
  const wait = typeof retryAfter === 'string' ? retryAfterMilliseconds(retryAfter) : undefined;
  if (wait !== undefined) heard.retryAfterMilliseconds = wait;
}

/** deepl-node takes the body of a redirect for an answer. */
function checkedAnswer(bytes: Buffer, status: number | undefined): string {
  if (status !== undefined && status >= 300) throw new MalformedBody(`Unexpected status ${status}`);
  return checkedBody(bytes);
}
