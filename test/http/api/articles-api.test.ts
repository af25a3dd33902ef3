import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../../src/article/documents/document.ts';
import type { ListedArticle } from '../../../src/translation/listing/listed-article.ts';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TEXT = 'Kami siap.\n\nKami kuat.\n\nKami pergi ke Jakarta.';
const PLAIN = { 'Content-Type': 'text/plain' };

let server: TestServer;
let api: Api;
let fetched: { url: string; bytes: Uint8Array; contentType: string; charset?: string };

const add = async (body: string | Uint8Array = TEXT, headers = {}, query = '') =>
  (await api('POST', `/articles${query}`, { body, headers: { ...PLAIN, ...headers } }))
    .json as ParallelArticle;
const textsOf = ({ paragraphs }: ParallelArticle) => paragraphs.map(({ source }) => source.text);
const problemOf = ({ status, json }: { status: number; json: unknown }) => ({
  status,
  kind: (json as { type: string }).type.replace('urn:sejajar:problem:', ''),
});

beforeAll(async () => {
  server = await startServer({ fetchPage: () => Promise.resolve(fetched) });
  api = await createApi(server);
});
afterAll(() => server.close());

describe('POST /articles', () => {
  it('a text as the body gives 201, its address and the article', async () => {
    const answer = await api('POST', '/articles', { body: TEXT, headers: PLAIN });
    const article = answer.json as ParallelArticle;
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe(`/api/v1/articles/${article.id}`);
    expect(article.paragraphs.map(({ id, source }) => [id, source.text])).toEqual([
      ['p1', 'Kami siap.'],
      ['p2', 'Kami kuat.'],
      ['p3', 'Kami pergi ke Jakarta.'],
    ]);
    expect(article.paragraphs[0]!.translations).toMatchObject({
      en: { text: null, state: 'missing', reason: 'no-engine' },
      fr: { text: null, state: 'missing', reason: 'no-engine' },
    });
  });

  it('a JSON body sets the details of the article', async () => {
    const about = {
      title: 'Siap dan kuat',
      url: 'https://example.org/siap',
      publisher: 'Kantor Berita',
      author: 'Rina',
      publishedAt: '2023-02-07',
      rights: '© Kantor Berita',
      confidential: true,
      sourceLanguage: 'ID',
    };
    const { status, json } = await api('POST', '/articles', {
      json: { content: TEXT, format: 'text', ...about },
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({ ...about, sourceLanguage: 'id' });
  });

  it('the query sets the details if the body is the text', async () => {
    const article = await add(
      TEXT,
      {},
      '?title=Siap&url=https://example.org/a&confidential=true&sourceLanguage=ms&targets=de,en',
    );
    expect(article).toMatchObject({
      title: 'Siap',
      url: 'https://example.org/a',
      confidential: true,
      sourceLanguage: 'ms',
    });
    expect(article.targetLanguages).toContain('de');
  });

  it.each([
    ['text/html', '<p>Kami siap.</p><p>Kami kuat.</p>'],
    ['text/markdown', 'Kami siap.\n\nKami kuat.'],
    ['TEXT/Plain; charset="utf-8"', 'Kami siap.\n\nKami kuat.'],
    ['text/plain; note="; charset=klingon"', 'Kami siap.\n\nKami kuat.'],
  ])('the body is read as %s', async (type, body) => {
    expect(textsOf(await add(body, { 'Content-Type': type }))).toEqual(['Kami siap.', 'Kami kuat.']);
  });

  it('bytes are read in the named charset, and examined if none is named', async () => {
    const windows = Uint8Array.from([
      0x93,
      ...Buffer.from('Kami siap,'),
      0x94,
      ...Buffer.from(' ujar Andr'),
      0xe9,
      0x2e,
    ]);
    const text = '“Kami siap,” ujar André.';
    expect(textsOf(await add(windows, { 'Content-Type': 'text/plain; charset=windows-1252' }))).toEqual([
      text,
    ]);
    expect(textsOf(await add(windows))).toEqual([text]);
    const unknown = await api('POST', '/articles', {
      body: TEXT,
      headers: { 'Content-Type': 'text/plain; charset=klingon' },
    });
    expect(problemOf(unknown)).toEqual({ status: 415, kind: 'charset-unknown' });
  });

  it.each([
    ['gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
  ])('a body in %s is accepted', async (encoding, body) => {
    expect(textsOf(await add(body, { 'Content-Encoding': encoding }))).toHaveLength(3);
  });

  it('an address without content is fetched, and the article keeps the bytes and the final address', async () => {
    const bytes = Buffer.from('<html><body><p>Kami siap.</p><p>Kami kuat.</p></body></html>');
    fetched = { url: 'https://example.org/found', bytes, contentType: 'text/html' };
    const { status, json } = await api('POST', '/articles', { json: { url: 'https://example.org/asked' } });
    const article = json as ParallelArticle;
    expect(status).toBe(201);
    expect(article.url).toBe('https://example.org/found');
    expect(textsOf(article)).toEqual(['Kami siap.', 'Kami kuat.']);
    expect((await api('GET', `/articles/${article.id}/original`)).bytes).toEqual(bytes);
  });

  it('an article is added without an engine, and says what is missing and why', async () => {
    const { status, json } = await api('POST', '/articles', {
      json: { content: TEXT, format: 'text', targets: ['en'] },
    });
    expect(status).toBe(201);
    expect((json as ParallelArticle).paragraphs[0]!.translations['en']).toMatchObject({
      text: null,
      reason: 'no-engine',
    });
  });

  it.each([
    ['an empty body', '', PLAIN, 422, 'text-empty'],
    ['a blank one', ' \n\t\n', PLAIN, 422, 'text-empty'],
    [
      'one in a type that is not read',
      TEXT,
      { 'Content-Type': 'application/pdf' },
      415,
      'media-type-unsupported',
    ],
    ['one without a type', TEXT, {}, 415, 'media-type-unsupported'],
    [
      'a compression that is not known',
      TEXT,
      { ...PLAIN, 'Content-Encoding': 'rot13' },
      415,
      'coding-unsupported',
    ],
    [
      'bytes that are not compressed as they say',
      TEXT,
      { ...PLAIN, 'Content-Encoding': 'gzip' },
      400,
      'request-invalid',
    ],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 600 }, (_, at) => at % 7),
      PLAIN,
      415,
      'text-binary',
    ],
    ['more than the limit', 'a'.repeat(2 * 1024 * 1024 + 1), PLAIN, 413, 'text-too-large'],
    [
      'more than the limit, compressed',
      gzipSync('a '.repeat(2 * 1024 * 1024)),
      { ...PLAIN, 'Content-Encoding': 'gzip' },
      413,
      'text-too-large',
    ],
    ['more paragraphs than the limit', 'Kami siap.\n\n'.repeat(5001), PLAIN, 413, 'too-many-paragraphs'],
  ])('refuses %s', async (_what, body, headers, status, kind) => {
    const before = await api('GET', '/articles');
    expect(problemOf(await api('POST', '/articles', { body, headers }))).toEqual({ status, kind });
    expect((await api('GET', '/articles')).text, 'nothing was stored').toBe(before.text);
  });

  it('a refused media type is answered with the accepted types', async () => {
    const { headers } = await api('POST', '/articles', { body: TEXT });
    const types = ['application/json', 'text/plain', 'text/html', 'text/markdown'];
    expect(headers['accept-post']).toBe([...types, ...Object.values(DOCUMENT_TYPES)].join(', '));
  });

  const badJson: readonly (readonly [string | Uint8Array, number, string])[] = [
    ['{', 400, 'json-malformed'],
    ['', 400, 'json-malformed'],
    [Uint8Array.of(0x22, 0xff, 0x22), 400, 'json-malformed'],
    ['['.repeat(100_000), 400, 'json-malformed'],
    ['{"a":'.repeat(40) + '1' + '}'.repeat(40), 400, 'json-malformed'],
    ['[]', 400, 'request-invalid'],
    ['null', 400, 'request-invalid'],
    ['"Kami siap."', 400, 'request-invalid'],
    ['{}', 400, 'field-missing'],
    ['{"content":7}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","format":"pdf"}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","title":null}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","targets":"en"}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","publishedAt":"kemarin"}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","confidential":"yes"}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","__proto__":{"confidential":false}}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","constructor":{"prototype":{}}}', 400, 'request-invalid'],
    ['{"content":"Kami siap.","sourceLanguage":"not a tag"}', 400, 'language-invalid'],
    ['{"content":"Kami siap.","targets":["en","__proto__"]}', 400, 'language-invalid'],
    ['{"content":"Kami siap.","targets":["en","id"]}', 422, 'target-is-source'],
    ['{"content":"Kami siap.","url":"javascript:alert(1)"}', 422, 'address-invalid'],
    ['{"content":"  "}', 422, 'text-empty'],
  ];
  it.each(badJson.map(([body, ...expected]) => [String(body).slice(0, 60), body, ...expected] as const))(
    'the JSON %s is refused',
    async (_shown, body, status, kind) => {
      const answer = await api('POST', '/articles', {
        body,
        headers: { 'Content-Type': 'application/json' },
      });
      expect(problemOf(answer)).toEqual({ status, kind });
    },
  );

  it('an unknown field is named, in the language of the request', async () => {
    const question = { json: { content: 'Kami siap.', tilte: 'Siap' } };
    const english = await api('POST', '/articles', question);
    expect(english.json).toMatchObject({ field: 'tilte', status: 400, instance: '/api/v1/articles' });
    const french = await api('POST', '/articles', {
      ...question,
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'fr' },
    });
    expect(french.headers['content-language']).toBe('fr');
    expect((french.json as { title: string }).title).not.toBe((english.json as { title: string }).title);
  });

  it('the limit of a text in JSON counts its own bytes, not its escapes', async () => {
    const small = await startServer({ settings: { limits: { bytes: 10_000, paragraphs: 10 } } });
    const ask = await createApi(small);
    const send = async (content: string) => {
      const body = JSON.stringify({ content }).replaceAll('é', '\\u00e9');
      return ask('POST', '/articles', { body, headers: { 'Content-Type': 'application/json' } });
    };
    expect((await send('é'.repeat(5_000))).status).toBe(201);
    expect(problemOf(await send('é'.repeat(5_001)))).toEqual({ status: 413, kind: 'text-too-large' });
    expect(problemOf(await send('é'.repeat(50_000)))).toEqual({ status: 413, kind: 'text-too-large' });
    await small.close();
  });
});

describe('Idempotency-Key', () => {
  it('a repeated key gives the same article for the same request and refuses another request', async () => {
    const first = await add(TEXT, { 'Idempotency-Key': '"5f1c"' });
    const again = await api('POST', '/articles', {
      body: TEXT,
      headers: { ...PLAIN, 'Idempotency-Key': '"5f1c"' },
    });
    expect(again.status).toBe(201);
    expect((again.json as ParallelArticle).id).toBe(first.id);
    const other = await api('POST', '/articles', {
      body: 'Lain.',
      headers: { ...PLAIN, 'Idempotency-Key': '"5f1c"' },
    });
    expect(problemOf(other)).toEqual({ status: 422, kind: 'idempotency-conflict' });
  });

  it('each request without a key makes an article', async () => {
    expect((await add()).id).not.toBe((await add()).id);
  });

  it('an invalid key is refused', async () => {
    const answer = await api('POST', '/articles', {
      body: TEXT,
      headers: { ...PLAIN, 'Idempotency-Key': 'a b' },
    });
    expect(problemOf(answer)).toEqual({ status: 400, kind: 'request-invalid' });
  });
});

describe('GET /articles', () => {
  it('the list begins with the newest article and is paged by a cursor', async () => {
    const added = [await add('Satu.'), await add('Dua.'), await add('Tiga.')].map(({ id }) => id).reverse();
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 2; page++) {
      const { json } = await api('GET', `/articles?limit=2${cursor}`);
      const { items, next } = json as { items: ListedArticle[]; next: string };
      seen.push(...items.map(({ id }) => id));
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
    expect(seen.slice(0, 3)).toEqual(added);
    expect(new Set(seen).size).toBe(4);
  });

  it('the list says how much of each article is translated', async () => {
    await add('Satu.\n\nDua.');
    const { json } = await api('GET', '/articles?limit=1&targets=de,en');
    expect((json as { items: ListedArticle[] }).items[0]).toMatchObject({
      coverage: { de: { translated: 0, total: 2 }, en: { translated: 0, total: 2 } },
    });
  });

  it.each([
    ['limit=0', 'request-invalid'],
    ['limit=101', 'request-invalid'],
    ['limit=many', 'request-invalid'],
    ['limit=1&limit=2', 'request-invalid'],
    ['cursor=nonsense', 'cursor-invalid'],
    ['targets=en,x', 'language-invalid'],
    [
      `targets=${Array.from({ length: 21 }, (_, at) => `a${String.fromCharCode(97 + at)}`).join(',')}`,
      'request-invalid',
    ],
  ])('refuses ?%s', async (query, kind) => {
    expect(problemOf(await api('GET', `/articles?${query}`))).toEqual({ status: 400, kind });
  });
});

describe('GET /articles/{id}', () => {
  it('an article has the requested columns, in their order and case', async () => {
    const { id } = await add();
    const { json } = await api('GET', `/articles/${id}?targets=FR,en-us,fr`);
    expect((json as ParallelArticle).targetLanguages).toEqual(['fr', 'en-US']);
  });

  it('the source language is refused as a target', async () => {
    const { id } = await add();
    const answer = await api('GET', `/articles/${id}?targets=id`);
    expect(problemOf(answer)).toEqual({ status: 422, kind: 'target-is-source' });
  });

  it('an article can be read in an earlier revision', async () => {
    const { id } = await add();
    await api('PUT', `/articles/${id}`, { body: 'Kami siap.\n\nKami lelah.', headers: PLAIN });
    expect(textsOf((await api('GET', `/articles/${id}?revision=1`)).json as ParallelArticle)).toHaveLength(3);
    expect(problemOf(await api('GET', `/articles/${id}?revision=3`))).toEqual({
      status: 404,
      kind: 'revision-not-found',
    });
    expect(problemOf(await api('GET', `/articles/${id}?revision=0`))).toEqual({
      status: 400,
      kind: 'request-invalid',
    });
  });

  it.each([
    'nothing',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'x'.repeat(300),
    '__proto__',
    "'; drop table article",
  ])('knows no article %s', async (id) => {
    const answer = await api('GET', `/articles/${encodeURI(id).replaceAll('%25', '%')}`);
    expect(problemOf(answer)).toEqual({ status: 404, kind: 'article-not-found' });
  });
});

describe('entity tags', () => {
  it('an article is not sent again with a known tag, and its tag changes with its version and columns', async () => {
    const { id } = await add();
    const path = `/articles/${id}`;
    const { etag = '' } = (await api('GET', path)).headers;
    const again = await api('GET', path, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect((await api('GET', `${path}?targets=fr`, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    await api('PUT', path, { body: 'Lain.', headers: PLAIN });
    expect((await api('GET', path, { headers: { 'If-None-Match': `"x", ${etag}` } })).status).toBe(200);
  });

  it('lists, originals, HEAD answers and the description have tags too', async () => {
    const { id } = await add();
    for (const path of ['/articles', `/articles/${id}/original`, '/openapi.json']) {
      const { etag = '' } = (await api('GET', path)).headers;
      expect(etag).toMatch(/^"[^"]+"$/);
      expect((await api('HEAD', path)).headers.etag).toBe(etag);
      expect((await api('GET', path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    }
  });

  it('If-Match refuses a change if the client has not seen the present version', async () => {
    const { id } = await add();
    const path = `/articles/${id}`;
    const { etag = '' } = (await api('GET', path)).headers;
    const put = (body: string, tag: string) =>
      api('PUT', path, { body, headers: { ...PLAIN, 'If-Match': tag } });
    expect((await put('Satu.', etag)).status).toBe(200);
    expect(problemOf(await put('Dua.', etag))).toEqual({ status: 412, kind: 'version-mismatch' });
    expect(problemOf(await put('Dua.', '"garbage"'))).toEqual({ status: 412, kind: 'version-mismatch' });
    expect(problemOf(await put('Dua.', `W/${(await api('GET', path)).headers.etag}`)).status).toBe(412);
    expect((await put('Dua.', '*')).status).toBe(200);
    expect((await api('DELETE', path, { headers: { 'If-Match': etag } })).status).toBe(412);
  });
});

describe('PUT /articles/{id}', () => {
  it('a new revision keeps the ids of unchanged paragraphs, and the same source makes none', async () => {
    const { id } = await add();
    const put = async (body: string) =>
      (await api('PUT', `/articles/${id}`, { body, headers: PLAIN })).json as ParallelArticle;
    const second = await put('Kami siap.\n\nKami pergi ke Jakarta.');
    expect(second.revision).toBe(2);
    expect(second.paragraphs.map((paragraph) => paragraph.id)).toEqual(['p1', 'p3']);
    const same = await put('Kami siap.\n\nKami pergi ke Jakarta.');
    expect([same.revision, same.version]).toEqual([second.revision, second.version]);
  });

  it('PUT accepts JSON like POST and remembers the requested languages', async () => {
    const { id } = await add();
    const { status, json } = await api('PUT', `/articles/${id}`, {
      json: { content: 'Lain.', targets: ['de'] },
    });
    expect(status).toBe(200);
    expect((json as ParallelArticle).targetLanguages).toEqual(['en', 'fr', 'de']);
  });

  it.each([
    [{ content: 'Lain.', sourceLanguage: 'ms' }, 400, 'request-invalid'],
    [{ content: 'Lain.', targets: ['id'] }, 422, 'target-is-source'],
    [{ content: '' }, 422, 'text-empty'],
  ])('refuses %j', async (json, status, kind) => {
    const { id } = await add();
    expect(problemOf(await api('PUT', `/articles/${id}`, { json }))).toEqual({ status, kind });
  });

  it('PUT of an unknown article gives 404', async () => {
    const answer = await api('PUT', '/articles/nothing', { body: TEXT, headers: PLAIN });
    expect(problemOf(answer)).toEqual({ status: 404, kind: 'article-not-found' });
  });
});

describe('DELETE /articles/{id}', () => {
  it('a deleted article gives 204 once and 404 from then on', async () => {
    const { id } = await add();
    expect((await api('DELETE', `/articles/${id}`)).status).toBe(204);
    const gone = { status: 404, kind: 'article-not-found' };
    for (const method of ['DELETE', 'GET'] as const)
      expect(problemOf(await api(method, `/articles/${id}`))).toEqual(gone);
    for (const path of ['original', 'events'])
      expect(problemOf(await api('GET', `/articles/${id}/${path}`))).toEqual(gone);
    expect((await api('GET', '/articles')).text).not.toContain(id);
  });
});

describe('GET /articles/{id}/original', () => {
  it('the original has the unchanged bytes, and a browser saves it and never runs it', async () => {
    const body = '\ufeff<p>Kami siap.</p><script>alert(1)</script>\r\n';
    const { id } = await add(body, { 'Content-Type': 'text/html' });
    const { bytes, headers } = await api('GET', `/articles/${id}/original`);
    expect(bytes.toString('utf8')).toBe(body);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('text/html') as unknown,
      'content-disposition': expect.stringMatching(/^attachment; filename="?[\w-]+\.html"?$/) as unknown,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('the original of an earlier revision can be read', async () => {
    const { id } = await add('Satu.');
    await api('PUT', `/articles/${id}`, { body: 'Dua.', headers: PLAIN });
    expect((await api('GET', `/articles/${id}/original`)).text).toBe('Dua.');
    expect((await api('GET', `/articles/${id}/original?revision=1`)).text).toBe('Satu.');
    const answer = await api('GET', `/articles/${id}/original?revision=9`);
    expect(problemOf(answer)).toEqual({ status: 404, kind: 'revision-not-found' });
  });
});

describe('addresses and methods', () => {
  it('OPTIONS and a 405 answer list the allowed methods', async () => {
    const options = await api('OPTIONS', '/articles');
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
    const patch = await api('PATCH', '/articles/some');
    expect(problemOf(patch)).toEqual({ status: 405, kind: 'method-not-allowed' });
    expect(patch.headers.allow).toBe('GET, PUT, DELETE, HEAD, OPTIONS');
  });

  it('an unknown address is answered with problem+json', async () => {
    const answer = await api('GET', '/nothing');
    expect(problemOf(answer)).toEqual({ status: 404, kind: 'page-not-found' });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});
