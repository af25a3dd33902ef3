import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/http-server.ts';

let server: TestServer;
let isBroken = false;

/** Bytes as they stand here, and all that comes back. */
function raw(text: string, more: { readonly then?: string } = {}): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      if (more.then === undefined) socket.end();
    });
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      answer += chunk;
      if (more.then !== undefined) socket.end(more.then);
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const fail = () => Promise.reject(new Error('secret detail at /home/someone'));

beforeAll(async () => {
  server = await startServer({
    services: (services) => ({
      ...services,
      ready: () => (isBroken ? Promise.reject(new Error('disk gone')) : services.ready()),
      articles: {
        ...services.articles,
        list: (query) => (isBroken ? fail() : services.articles.list(query)),
        page: (query) => (isBroken ? fail() : services.articles.page(query)),
      },
    }),
  });
});
afterAll(() => server.close());

describe('a bug', () => {
  it.each(['/api/v1/articles', '/'])(
    'an unexpected error at %s shows only a reference, and the log has the details',
    async (path) => {
      isBroken = true;
      const { status, text } = await server.ask(path);
      isBroken = false;
      expect(status).toBe(500);
      expect(text).not.toMatch(/secret|someone|\.ts|node_modules| {4}at /);
      const reference = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)![0];
      const logged = server.log.filter((line) => line.includes(reference));
      expect(logged.some((line) => line.includes('secret detail'))).toBe(true);
    },
  );

  it('the server is not ready while its store fails', async () => {
    for (const path of ['/health/ready', '/api/v1/health/ready']) {
      expect((await server.ask(path)).status).toBe(200);
      isBroken = true;
      const { status, text } = await server.ask(path);
      isBroken = false;
      expect([status, JSON.parse(text)]).toEqual([503, { status: 'unavailable' }]);
    }
    expect((await server.ask('/health/live')).status).toBe(200);
  });
});

describe('requests that no client of good will sends', () => {
  it('an HTTP/1.0 write without a name for this server is refused', async () => {
    const answer = await raw(
      'POST /api/v1/articles HTTP/1.0\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nKami.',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 [\s\S]*host-refused/);
  });

  it('a body that is longer than its length, or cut off, changes nothing', async () => {
    const head = `POST /api/v1/articles HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nContent-Type: text/plain\r\nConnection: close\r\n`;
    const before = (await server.ask('/api/v1/articles')).text;
    await raw(`${head}Content-Length: 50\r\n\r\nKami siap.`);
    await raw(`${head}Transfer-Encoding: chunked\r\n\r\nff\r\nKami siap.`);
    expect(await raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400/,
    );
    expect((await server.ask('/api/v1/articles')).text).toBe(before);
  });

  it('a stream without a length is cut at the limit', async () => {
    const head = `POST /api/v1/articles HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nContent-Type: text/plain\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `${(0x40000).toString(16)}\r\n${'a'.repeat(0x40000)}\r\n`;
    const answer = await raw(`${head}${chunk.repeat(9)}0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*text-too-large/);
  });

  it.each([
    ['a header that holds another', '/articles/x%0d%0aSet-Cookie:%20a=b'],
    ['a redirect that holds a header', '/articles/a/translations%0d%0aX-Evil:%20b'],
    ['a null byte', '/articles/%00'],
    ['a path that climbs', '/assets/..%2f..%2fpackage.json'],
    ['a path that climbs twice encoded', '/assets/%252e%252e%252fpackage.json'],
    ['a very long path', `/${'a'.repeat(8_000)}`],
    ['a very long query', `/?cursor=${'a'.repeat(8_000)}`],
    ['many fields in the query', `/?${Array.from({ length: 2_000 }, (_, at) => `a${at}`).join('&')}`],
    ['names that JavaScript knows', '/api/v1/articles?__proto__[limit]=1&constructor=2&toString=3'],
    ['an array where a text should be', '/?cursor=a&cursor=b'],
  ])('%s ends in an answer without harm', async (_what, path) => {
    const { status, headers } = await server.ask(path);
    expect(status).toBeLessThan(500);
    expect(headers).not.toHaveProperty('x-evil');
    expect(String(headers['set-cookie'])).not.toContain('a=b');
    expect(({} as { limit?: unknown }).limit).toBeUndefined();
  });

  it('headers that are too large are refused', async () => {
    const { status } = await server.ask('/', { headers: { Cookie: `lng=${'a'.repeat(20_000)}` } });
    expect(status).toBe(431);
  });

  it.each(['lng=%0d%0a', 'lng=<script>', 'notice=<script>', 'session=..', '=;;=', 'lng'])(
    'the cookie %j is ignored',
    async (Cookie) => {
      const { status, text } = await server.ask('/', { headers: { Cookie } });
      expect(status).toBe(200);
      expect(text).not.toContain('<script>');
    },
  );

  it('only the first 32 languages of Accept-Language are read', async () => {
    const { status } = await server.ask('/', { headers: { 'Accept-Language': `${'xx,'.repeat(4_000)}fr` } });
    expect(status).toBe(200);
  });

  it('an invalid method is refused', async () => {
    expect(await raw('FETCH / HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    expect((await server.ask('/', { method: 'TRACE' })).status).toBe(405);
  });
});

describe('GET /metrics', () => {
  it('the metrics count requests by route, never by path', async () => {
    await server.ask('/articles/some-secret-id');
    await server.ask('/wp-login.php');
    const { headers, text } = await server.ask('/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toMatch(
      /^sejajar_http_requests_total\{method="GET",route="\/articles\/:id",status="404"\} \d+$/m,
    );
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).not.toMatch(/some-secret-id|wp-login/);
    for (const line of text.split('\n').filter(Boolean))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^}]*\})? (?:[\d.e+-]+|Nan))$/);
  });
});
