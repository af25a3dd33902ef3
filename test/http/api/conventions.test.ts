import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}
interface ProblemAnswer {
  readonly type: string;
  readonly detail: string;
  readonly errors: readonly {
    readonly pointer?: string;
    readonly parameter?: string;
    readonly detail: string;
  }[];
}

const TEXT = 'Presiden tiba di Bamako.';

let server: TestServer;
let api: Api;
let id: string;
let operations: readonly {
  readonly method: string;
  readonly path: string;
  readonly known: readonly string[];
}[];

beforeAll(async () => {
  server = await startServer();
  api = await createApi(server);
  const added = await api('POST', '/articles', { json: { content: TEXT } });
  id = (added.json as { id: string }).id;
  const { paths } = JSON.parse((await server.ask('/api/v1/openapi.json')).text) as Description;
  operations = Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/v1/') && !/\/(?:health\/\w+|metrics)$/.test(path))
    .flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, { parameters = [] }]) => ({
        method: verb.toUpperCase(),
        path: path
          .slice('/api/v1'.length)
          .replace('{id}', id)
          .replace(/\{\w+\}/g, 'x'),
        known: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
      })),
    );
});
afterAll(() => server.close());

const problemOf = (json: unknown) => json as ProblemAnswer;

/** A body, and the place and the words of everything that is wrong with it. */
const WRONG_BODIES: readonly (readonly [
  method: string,
  path: string,
  body: unknown,
  errors: Readonly<Record<string, RegExp>>,
])[] = [
  [
    'POST',
    '/articles',
    {
      content: 7,
      format: 'pdf',
      targets: 'en',
      confidential: 'yes',
      publishedAt: 'kemarin',
      title: 'a'.repeat(1001),
      tilte: 'x',
      adjustments: [
        { kind: 'split', at: 1 },
        { kind: 'join', at: -1 },
        { kind: 'cut', at: 1 },
        { kind: 'role', at: 1.5, role: 'king', to: 1 },
      ],
    },
    {
      '#/content': /one text/,
      '#/format': /text, html, markdown/,
      '#/targets': /a list/,
      '#/confidential': /true or false/,
      '#/publishedAt': /2026-11-23/,
      '#/title': /1,000 characters/,
      '#/tilte': /known: content, format, title/,
      '#/adjustments/1/at': /smaller than 0/,
      '#/adjustments/2/kind': /split, join, role, reject/,
      '#/adjustments/3/at': /whole number/,
      '#/adjustments/3/role': /title/,
      '#/adjustments/3/to': /no such field/,
    },
  ],
  ['POST', '/articles', { title: 3 }, { '#/title': /text/, '#/content': /missing/ }],
  ['POST', '/articles', [], { '#': /JSON object/ }],
  ['POST', '/articles', { content: TEXT, 'a/b~c d': 1 }, { '#/a~1b~0c%20d': /known/ }],
  ['POST', '/articles', { content: TEXT, '\ud800': 1 }, { '#/%EF%BF%BD': /known/ }],
  [
    'POST',
    '/articles',
    { content: TEXT, targets: Array(21).fill('en') },
    { '#/targets': /more of them than 20/ },
  ],
  ['POST', '/articles/ID/translations', { targets: [] }, { '#/targets': /fewer of them than 1/ }],
  ['PUT', '/glossaries/id/en', { entries: [{ source: 'a' }] }, { '#/entries/0/target': /missing/ }],
  ['PUT', '/articles/ID', { content: TEXT, sourceLanguage: 'ms' }, { '#/sourceLanguage': /“id”/ }],
];

/** A query of a GET, and the words for each of its wrong parameters. */
const WRONG_QUERIES: readonly (readonly [path: string, errors: Readonly<Record<string, RegExp>>])[] = [
  ['/articles?limit=abc&confidential=yes', { limit: /a number/, confidential: /true, false/ }],
  ['/articles?x=1&limit=abc', { x: /known: limit/, limit: /a number/ }],
  ['/articles?constructor=1', { constructor: /known: limit/ }],
  ['/articles?limit=101', { limit: /larger than 100/ }],
  ['/articles?sort=title&fields=id', { sort: /known: limit, cursor, targets/, fields: /known/ }],
  ['/articles?targets[]=en', { 'targets[]': /known/ }],
  ['/articles?targets=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u', { targets: /more of them than 20/ }],
  ['/articles/ID?target=de', { target: /known: targets, revision, lng/ }],
  ['/articles/ID?revision=1.5', { revision: /whole number/ }],
  ['/articles/ID/suggestions?target=en&paragraph=7', { paragraph: /p7/ }],
  ['/glossaries?q=a', { q: /known: lng/ }],
];

/** Texts that are the JSON of a source. */
const JSON_AS_TEXT: readonly (readonly [type: string, body: string | Buffer])[] = [
  ['text/plain', '{"content":"Judul"}'],
  ['text/plain; charset=utf-8', ' \n{ "title": "A", "content": "Judul" }\n'],
  ['text/plain', Buffer.from('\ufeff{"content":"Judul","targets":["en"]}')],
  ['text/plain', '{"url":"https://example.org/"}'],
  ['text/markdown', '{"content":"Judul"}'],
  ['text/html', '{"content":"Judul"}'],
];

/** Texts that only look like it. */
const REAL_TEXTS: readonly string[] = [
  '{"judul":"Kami siap"}',
  '{ "content": Presiden tiba di Bamako',
  '{ Presiden } tiba di Bamako.',
  '["content"]',
  'Contoh: {"content":"Judul"}',
  '{"content":7}',
];

describe('a request that is not valid', () => {
  it.each(WRONG_BODIES)(
    '%s %s with the body %j is told all its faults',
    async (method, path, body, errors) => {
      const { status, json } = await api(method, path.replace('ID', id), { json: body });
      expect(status).toBe(400);
      const found = problemOf(json).errors;
      expect(found.map(({ pointer }) => pointer).sort()).toEqual(Object.keys(errors).sort());
      for (const { pointer, detail } of found) expect(detail).toMatch(errors[pointer!]!);
    },
  );

  it.each(WRONG_QUERIES)('GET %s is told all its faults', async (path, errors) => {
    const { status, json } = await api('GET', path.replace('ID', id));
    expect(status).toBe(400);
    const found = problemOf(json).errors;
    expect(found.map(({ parameter }) => parameter).sort()).toEqual(Object.keys(errors).sort());
    for (const { parameter, detail } of found) expect(detail).toMatch(errors[parameter!]!);
  });

  it.each([
    ['id', /tidak diterima: harus berupa angka/, /^harus berupa angka$/],
    ['fr', /n’est pas accepté\u00a0: il faut un nombre/, /^il faut un nombre$/],
  ])('the faults are told in the language %s', async (lng, detail, fault) => {
    const { json } = await api('GET', `/articles?limit=abc&lng=${lng}`);
    expect(problemOf(json).detail).toMatch(detail);
    expect(problemOf(json).errors[0]!.detail).toMatch(fault);
  });

  it('a body of many wrong members is told twenty', async () => {
    const body = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, at]));
    const { json } = await api('POST', '/articles', { json: body });
    expect(problemOf(json).errors).toHaveLength(20);
  });
});

describe('query parameters', () => {
  it('every operation refuses a parameter that it does not know, and names those of its description', async () => {
    expect(operations.length).toBeGreaterThan(20);
    for (const { method, path, known } of operations) {
      const { status, json } = await api(method, `${path}?nonsense=1`);
      const { errors } = problemOf(json);
      expect([status, errors[0]!.parameter], `${method} ${path}`).toEqual([400, 'nonsense']);
      const named = errors[0]!.detail.split(': ')[1]!.split(', ');
      expect(named.sort(), `${method} ${path}`).toEqual([...known].sort());
    }
  });

  it.each([
    '/?nonsense=1',
    '/articles/ID?nonsense=1',
    '/embed/ID?nonsense=1',
    '/oembed?url=SITE/articles/ID&nonsense=1',
    '/health/live?nonsense=1',
    '/health/ready?nonsense=1',
    '/api/v1/health/live?nonsense=1',
    '/metrics?nonsense=1',
    '/robots.txt?nonsense=1',
  ])('%s ignores a parameter that it does not know', async (path) => {
    const { status } = await server.ask(path.replace('SITE', server.url).replace('ID', id));
    expect(status).toBe(200);
  });

  it('the parameters of a text are refused beside a JSON body, where they would change nothing', async () => {
    const { status, json } = await api('POST', '/articles?targets=en', { json: { content: TEXT } });
    expect([status, problemOf(json).errors]).toEqual([
      400,
      [{ parameter: 'targets', detail: 'with a JSON body, it must be a member of the body' }],
    ]);
  });
});

describe('JSON that is sent as a text', () => {
  it.each(JSON_AS_TEXT)('%s with %j is refused with advice, and nothing is stored', async (type, body) => {
    const before = (await api('GET', '/articles')).text;
    for (const [method, path] of [
      ['POST', '/articles'],
      ['POST', '/previews'],
      ['POST', '/estimate'],
      ['PUT', `/articles/${id}`],
    ] as const) {
      const { status, json } = await api(method, path, { body, headers: { 'Content-Type': type } });
      expect([status, problemOf(json).type], path).toEqual([400, 'urn:sejajar:problem:json-as-text']);
      expect(problemOf(json).detail).toContain('Send it as application/json');
    }
    expect((await api('GET', '/articles')).text).toBe(before);
  });

  it.each(REAL_TEXTS)('the text %j is a text', async (body) => {
    const { status } = await api('POST', '/previews', { body, headers: { 'Content-Type': 'text/plain' } });
    expect(status).toBe(200);
  });
});

describe('HTTP', () => {
  it('a refused content coding is named, with the accepted ones', async () => {
    const { status, headers, json } = await api('POST', '/articles', {
      body: TEXT,
      headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'zstd' },
    });
    expect([status, headers['accept-encoding']]).toEqual([415, 'gzip, deflate, br']);
    expect(problemOf(json).detail).toMatch(/compressed with “zstd”.*Accepted: gzip, deflate, br/);
  });

  it.each(['gzip', 'x-gzip', 'X-GZIP'])('a body in the coding %s is read', async (coding) => {
    const { status, text } = await api('POST', '/previews', {
      body: gzipSync(TEXT),
      headers: { 'Content-Type': 'text/plain', 'Content-Encoding': coding },
    });
    expect(status).toBe(200);
    expect(text).toContain(TEXT);
  });

  it('a part of a resource is not taken for the whole', async () => {
    const { status, json } = await api('PUT', `/articles/${id}`, {
      body: 'Lain.',
      headers: { 'Content-Type': 'text/plain', 'Content-Range': 'bytes 0-4/100' },
    });
    expect([status, problemOf(json).errors]).toEqual([
      400,
      [{ header: 'Content-Range', detail: expect.stringContaining('send all of it') as unknown }],
    ]);
    expect((await api('GET', `/articles/${id}`)).text).toContain(TEXT);
  });

  it.each(['/v2/translate', '/v2/usage', '/v3/glossaries', '/v2'])(
    'a client of DeepL gets a message from %s that it can show',
    async (path) => {
      for (const method of ['GET', 'POST']) {
        const { status, headers, text } = await server.ask(path, { method });
        expect([status, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
        expect(JSON.parse(text)).toEqual({ message: expect.stringContaining(path) as unknown });
      }
    },
  );

  it.each(['in-ID', 'in', 'ID-id', 'ind-ID'])('the language tag %s is Indonesian', async (sourceLanguage) => {
    const { json } = await api('POST', '/previews', { json: { content: TEXT, sourceLanguage } });
    expect((json as { sourceLanguage: string }).sourceLanguage).toMatch(/^id(?:-ID)?$/);
  });
});

describe('an access token', () => {
  let guarded: TestServer;
  beforeAll(async () => {
    guarded = await startServer({ settings: { adminToken: 'right' } });
  });
  afterAll(() => guarded.close());

  it.each([
    [{}, 'Bearer realm="Sejajar"'],
    [{ Authorization: 'Basic eA==' }, 'Bearer realm="Sejajar"'],
    [{ Authorization: 'Bearer wrong' }, 'Bearer realm="Sejajar", error="invalid_token"'],
  ])('a request with %j is challenged with %s (RFC 6750)', async (headers, challenge) => {
    const answer = await guarded.ask('/api/v1/usage', { headers });
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, challenge]);
  });
});
