import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface LibretranslateServer {
  /** For LIBRETRANSLATE_URL. */
  readonly url: string;
  /** The texts of each request, in the order of their arrival. */
  readonly requests: readonly (readonly string[])[];
  close(): Promise<void>;
}

interface Question {
  readonly q: readonly string[];
  readonly target: string;
}

/**
 * A local server with LibreTranslate's `/translate`.
 * @param translate by default, `Kami siap.` becomes `(en) Kami siap.`
 */
export async function startLibretranslate(
  translate = (source: string, target: string) => `(${target}) ${source}`,
): Promise<LibretranslateServer> {
  const requests: (readonly string[])[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { q, target } = JSON.parse(body) as Question;
      requests.push(q);
      const translatedText = q.map((each) => translate(each, target));
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ translatedText }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
