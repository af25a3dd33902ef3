import { createServer, type RequestListener, type Server } from 'node:http';
import { isIP, type AddressInfo, type LookupFunction } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageFetcher, type PageFetcherDeps } from '../../src/fetch/fetch-page.ts';
import { Problem } from '../../src/problem.ts';

/** The test’s server is at 127.0.0.1. Of the private addresses, only this one counts as public. */
const OWN = '127.0.0.1';
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'berita.example': [OWN],
  'dalam.example': ['10.0.0.7'],
  'campur.example': [OWN, '192.168.1.1'],
  'v6.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
};

let server: Server;
let port: number;
let answer: RequestListener;
let requests: { readonly url: string; readonly headers: Readonly<Record<string, unknown>> }[];
let lookups: string[];

const lookup: LookupFunction = (hostname, _options, callback) => {
  lookups.push(hostname);
  const addresses = NAMES[hostname];
  if (addresses === undefined) {
    callback(Object.assign(new Error(`no ${hostname}`), { code: 'ENOTFOUND' }), []);
  } else {
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );
  }
};

beforeEach(async () => {
  requests = [];
  lookups = [];
  server = createServer((request, response) => {
    requests.push({ url: request.url!, headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, OWN, resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const DOCUMENTS = {
  types: ['application/epub+zip'],
  bytes: 5000,
  begins: (start: Uint8Array) => Buffer.from(start.subarray(0, 4)).equals(Buffer.from('PK\x03\x04')),
};

function fetcher(parts: Partial<PageFetcherDeps> = {}) {
  return createPageFetcher({
    bytes: 1000,
    documents: DOCUMENTS,
    userAgent: 'Sejajar/test',
    lookup,
    isAllowed: (address) => address === OWN,
    ...parts,
  });
}

const page = (body: string | Buffer, headers: Record<string, string> = {}): RequestListener => {
  return (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
};

const document = (length: number) => Buffer.from('PK\x03\x04'.padEnd(length, 'x'));

const address = (path = '/', host = 'berita.example') => `http://${host}:${port}${path}`;

async function problem(work: Promise<unknown>): Promise<Pick<Problem, 'kind' | 'values'>> {
  const error: unknown = await work.then(
    () => expect.fail('it was fetched'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error;
  return { kind: error.kind, values: error.values };
}

describe('fetching a page', () => {
  it('a page is given with its bytes, its type, its charset and its final address', async () => {
    answer = page(Buffer.from([0x93, 0x48, 0x94]), {
      'content-type': 'Text/HTML; a=b; charset="Windows-1252"',
    });
    expect(await fetcher()(address('/a?b=c#d'))).toEqual({
      url: address('/a?b=c'),
      bytes: Buffer.from([0x93, 0x48, 0x94]),
      contentType: 'text/html',
      charset: 'Windows-1252',
    });
    expect(requests[0]?.url).toBe('/a?b=c');
  });

  it('a page is requested with our own name, without cookies, credentials or a referrer', async () => {
    answer = page('x', { 'set-cookie': 'a=b' });
    await fetcher()(address());
    await fetcher()(address());
    expect(requests[1]?.headers).toMatchObject({ 'user-agent': 'Sejajar/test' });
    for (const name of ['cookie', 'authorization', 'referer'])
      expect(requests[1]?.headers).not.toHaveProperty(name);
  });

  it.each([
    ['gzip', gzipSync('<p>Halo')],
    ['br', brotliCompressSync('<p>Halo')],
  ])('a page may be compressed with %s', async (coding, body) => {
    answer = page(body, { 'content-encoding': coding });
    expect(Buffer.from((await fetcher()(address())).bytes).toString()).toBe('<p>Halo');
  });

  it.each(['text/plain', 'text/markdown', 'application/xhtml+xml'])(
    'a page may have the type %s',
    async (type) => {
      answer = page('x', { 'content-type': type });
      expect((await fetcher()(address())).contentType).toBe(type);
    },
  );

  it.each(['image/png', 'application/pdf', 'application/json', 'text/html-no', ''])(
    'a page of the type "%s" is refused before its body is read',
    async (type) => {
      answer = page('x', { 'content-type': type });
      expect(await problem(fetcher()(address()))).toMatchObject({
        kind: 'media-type-unsupported',
        values: { type },
      });
    },
  );

  it.each(['application/epub+zip', 'application/octet-stream', 'application/zip', 'text/plain'])(
    'a document of the type %s is known by its content, and has its own limit',
    async (contentType) => {
      answer = page(document(5000), { 'content-type': contentType });
      expect(await fetcher()(address())).toMatchObject({ bytes: document(5000), contentType });
      answer = page(document(5001), { 'content-type': contentType });
      expect(await problem(fetcher()(address()))).toMatchObject({
        kind: 'text-too-large',
        values: { limit: 5000 },
      });
    },
  );

  it('a document is known although its bytes arrive one by one', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      const bytes = document(1200);
      const send = (at: number) => {
        if (at === 6) response.end(bytes.subarray(6));
        else response.write(bytes.subarray(at, at + 1), () => setTimeout(send, 5, at + 1));
      };
      send(0);
    };
    expect((await fetcher()(address())).bytes).toEqual(document(1200));
  });

  it.each(['MZ\x90\x00 a program', 'GIF89a', 'x', ''])(
    'a file of an unknown type that begins with %j is refused',
    async (body) => {
      answer = page(body, { 'content-type': 'application/octet-stream' });
      expect(await problem(fetcher()(address()))).toMatchObject({
        kind: 'media-type-unsupported',
        values: {
          type: 'application/octet-stream',
          accepted: expect.stringContaining('application/epub+zip') as string,
        },
      });
    },
  );

  it('a page may be as large as the limit and no larger', async () => {
    answer = page('x'.repeat(1000));
    expect((await fetcher()(address())).bytes.byteLength).toBe(1000);
    answer = page('x'.repeat(1001));
    expect(await problem(fetcher()(address()))).toMatchObject({
      kind: 'text-too-large',
      values: { limit: 1000 },
    });
  });

  it('the size of a compressed page is measured after decompression, and reading stops at the limit', async () => {
    answer = page(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' });
    const { kind, values } = await problem(fetcher()(address()));
    expect(kind).toBe('text-too-large');
    expect(values['bytes']).toBeLessThan(1_000_000);
  });

  it('reading an endless page stops at the limit', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(500), () => setImmediate(more));
      };
      more();
    };
    expect((await problem(fetcher()(address()))).kind).toBe('text-too-large');
  });

  it.each([
    ['the answer does not begin', () => undefined],
    [
      'the answer does not end',
      (_q, response) => response.writeHead(200, { 'content-type': 'text/html' }).write('x'),
    ],
  ] as [string, RequestListener][])('a request is given up when %s in time', async (_case, listener) => {
    answer = listener;
    const work = fetcher({ timeoutMilliseconds: 50 })(address());
    expect(await problem(work)).toEqual({
      kind: 'fetch-failed',
      values: { url: address(), reason: 'timeout' },
    });
  });

  it('a page and all its redirects share one time limit', async () => {
    answer = (request, response) => {
      setTimeout(() => response.writeHead(302, { location: `${request.url!}x` }).end(), 40);
    };
    expect(await problem(fetcher({ timeoutMilliseconds: 100 })(address()))).toMatchObject({
      values: { reason: 'timeout' },
    });
  });

  it.each([400, 401, 404, 410, 429, 500, 503, 304, 300])(
    'a page with status %i is a failed request',
    async (status) => {
      answer = (_request, response) => response.writeHead(status, { 'content-type': 'text/html' }).end();
      expect(await problem(fetcher()(address()))).toEqual({
        kind: 'fetch-failed',
        values: { url: address(), reason: 'status', status },
      });
    },
  );

  it('a broken connection is a failed request', async () => {
    answer = (request) => request.socket.destroy();
    expect(await problem(fetcher()(address()))).toEqual({
      kind: 'fetch-failed',
      values: { url: address(), reason: 'no-answer', code: 'UND_ERR_SOCKET' },
    });
  });

  it('an answer shorter than its Content-Length is a failed request', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '500' });
      response.write('<p>Separuh', () => response.destroy());
    };
    expect((await problem(fetcher()(address()))).kind).toBe('fetch-failed');
  });

  it('a host name that does not exist is a failed request', async () => {
    const url = address('/', 'tiada.example');
    expect(await problem(fetcher()(url))).toEqual({
      kind: 'fetch-failed',
      values: { url, reason: 'name-unknown' },
    });
  });
});

describe('following redirects', () => {
  it.each([301, 302, 303, 307, 308])(
    'a redirect with status %i is followed, and the last address is given',
    async (status) => {
      answer = (request, response) => {
        if (request.url === '/akhir') page('x')(request, response);
        else response.writeHead(status, { location: '/akhir' }).end();
      };
      expect((await fetcher()(address('/awal'))).url).toBe(address('/akhir'));
    },
  );

  it('redirects are followed up to the limit and no further', async () => {
    answer = (request, response) => {
      const left = Number(request.url!.slice(1));
      if (left === 0) page('x')(request, response);
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    expect((await fetcher()(address('/5'))).url).toBe(address('/0'));
    expect(await problem(fetcher()(address('/6')))).toMatchObject({
      kind: 'fetch-failed',
      values: { reason: 'redirects' },
    });
    expect(await problem(fetcher({ maxRedirects: 0 })(address('/1')))).toMatchObject({
      kind: 'fetch-failed',
    });
  });

  it.each([
    ['a name with a private address', 'http://dalam.example/', 'address-private'],
    ['a private address', 'http://10.0.0.1/', 'address-private'],
    ['a private address in hexadecimal', 'http://0x7f.2/', 'address-private'],
    ['cloud metadata', 'http://169.254.169.254/latest/meta-data/', 'address-private'],
    ['loopback in IPv6', 'http://[::1]/', 'address-private'],
    ['a file address', 'file:///etc/passwd', 'address-invalid'],
    ['a data address', 'data:text/html,x', 'address-invalid'],
    ['another protocol', 'gopher://berita.example/', 'address-invalid'],
    ['an address with credentials', 'http://a:b@berita.example/', 'address-invalid'],
    ['an incomplete address', 'http://', 'address-invalid'],
  ])('a redirect to %s is refused', async (_case, location, kind) => {
    answer = (_request, response) => response.writeHead(302, { location }).end();
    expect((await problem(fetcher()(address()))).kind).toBe(kind);
    expect(requests).toHaveLength(1);
  });
});

describe('refusing an address without a connection', () => {
  it.each([
    'berita.example',
    '/etc/passwd',
    '',
    'http://',
    'ftp://berita.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<p>x',
    'http://user@berita.example/',
    'http://user:password@berita.example/',
    'http://berita.example:22/',
    'http://berita.example:25/',
    'http://berita.example:0/',
    'http://berita.example:99999/',
    `http://berita.example/${'a'.repeat(3000)}`,
  ])('an invalid address is refused without a connection: %s', async (url) => {
    const found = await problem(fetcher()(url));
    expect(found).toEqual({ kind: 'address-invalid', values: { url: url.slice(0, 200) } });
    expect(lookups).toEqual([]);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'https://[fd00::1]/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1:8080/',
    'http://224.0.0.1/',
  ])('a private address is refused without a connection: %s', async (url) => {
    const fetchPage = createPageFetcher({ bytes: 1000, documents: DOCUMENTS, userAgent: 'x', lookup });
    expect((await problem(fetchPage(url))).kind).toBe('address-private');
    expect(lookups).toEqual([]);
  });

  it.each(['dalam.example', 'campur.example', 'v6.example', 'metadata.example'])(
    'a host name with at least one private address is refused: %s',
    async (host) => {
      answer = page('x');
      expect(await problem(fetcher()(address('/', host)))).toEqual({
        kind: 'address-private',
        values: { url: address('/', host) },
      });
      expect(requests).toEqual([]);
    },
  );

  it('a host name of this machine is refused as private by default', async () => {
    answer = page('x');
    const fetchPage = createPageFetcher({ bytes: 1000, documents: DOCUMENTS, userAgent: 'x', lookup });
    expect((await problem(fetchPage(address()))).kind).toBe('address-private');
    expect(requests).toEqual([]);
  });
});

it('the connection uses the checked address, although the name has another one a moment later', async () => {
  answer = page('x');
  let asked = 0;
  const rebinding: LookupFunction = (_hostname, _options, callback) => {
    const found = asked++ === 0 ? OWN : '127.0.0.2';
    callback(null, [{ address: found, family: 4 }]);
  };
  const fetchPage = fetcher({ lookup: rebinding });
  await fetchPage(address());
  expect(asked).toBe(1);
  expect((await problem(fetchPage(address()))).kind).toBe('address-private');
});
