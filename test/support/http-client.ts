import { request as ask, type IncomingHttpHeaders } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface HttpQuestion {
  readonly method?: string;
  /** Sent exactly as given, `Host` and `Origin` too; only the length is added. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** Sends one request over a new connection. The path is sent as given. */
export function http(url: string, question: HttpQuestion = {}): Promise<HttpAnswer> {
  const { method = 'GET', headers = {}, body } = question;
  const { hostname, port, origin } = new URL(url);
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const asked = ask(
      {
        host: hostname.replace(/^\[|\]$/g, ''),
        port,
        method,
        path: url.slice(origin.length),
        headers: { ...length, ...headers } as Record<string, string | string[]>,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, bytes, text: bytes.toString('utf8') });
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
