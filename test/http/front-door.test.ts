import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../support/http-client.ts';
import { startDeepl } from '../support/deepl-server.ts';
import { startServer, type TestServer } from '../support/http-server.ts';
import { statementsDuring } from '../support/observed-sql.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ offline: true });
});
afterAll(() => server.close());

async function add(content: string, details = {}): Promise<string> {
  const { article } = await server.services.intake.add({ content, format: 'text', ...details });
  return article.id;
}

async function correct(source: string, text: string): Promise<void> {
  const provenance = { date: '2026-11-28T00:00:00.000Z' };
  const words = { sourceLanguage: 'id', source, target: 'en', text };
  await server.services.memory.add([{ ...words, origin: 'edited', provenance }]);
}

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => server.ask(path, { headers });

/** How often an article was sent from kept bytes, and rendered, since the start. */
async function counts(): Promise<{ hit: number; miss: number }> {
  const { text } = await get('/metrics');
  const of = (result: string) =>
    Number(new RegExp(`sejajar_cache_requests_total\\{result="${result}"\\} (\\d+)`).exec(text)![1]);
  return { hit: of('hit'), miss: of('miss') };
}

async function countsDuring(work: () => Promise<unknown>): Promise<{ hit: number; miss: number }> {
  const before = await counts();
  await work();
  const after = await counts();
  return { hit: after.hit - before.hit, miss: after.miss - before.miss };
}

const KINDS = [
  ['the page', (id: string) => `/articles/${id}`],
  ['the JSON', (id: string) => `/api/v1/articles/${id}`],
  ['the embedded rows', (id: string) => `/embed/${id}`],
] as const;

describe.each(KINDS)('a second request for %s', (_name, pathOf) => {
  it('gets the same bytes and headers, and nothing is loaded for it', async () => {
    const path = pathOf(await add('Kami siap.'));
    const first = await get(path);
    let second: HttpAnswer | undefined;
    const statements = await statementsDuring(async () => (second = await get(path)));
    expect(statements).toEqual([]);
    expect(second!.text).toBe(first.text);
    const { date: _date, 'x-request-id': id, ...headers } = second!.headers;
    const { date: _first, 'x-request-id': firstId, ...firstHeaders } = first.headers;
    expect(headers).toEqual(firstHeaders);
    expect(id).toMatch(/^[\w-]{36}$/);
    expect(id).not.toBe(firstId);
  });

  it('is logged and counted like the first one', async () => {
    const path = pathOf(await add('Kami berangkat.'));
    for (let time = 0; time < 2; time++) await get(path);
    const lines = server.log.map((line) => JSON.parse(line) as { req?: { path: string }; msg: string });
    expect(lines.filter(({ req }) => req?.path === path).map(({ msg }) => msg)).toEqual([
      'request completed',
      'request completed',
    ]);
  });

  it('of a changed article gets its present state, made once for all who ask', async () => {
    const id = await add(`Harga naik ${pathOf('x').length}.`);
    const path = pathOf(id);
    const before = await get(path);
    await correct(`Harga naik ${pathOf('x').length}.`, 'Prices rise.');
    const made = await countsDuring(async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => get(path)));
      for (const { text } of answers) expect(text).toContain('Prices rise.');
      for (const { headers } of answers) expect(headers.etag).not.toBe(before.headers.etag);
    });
    expect(made.miss).toBe(1);
  });

  it('is 404 after the article was deleted, also for a client that knows it', async () => {
    const id = await add('Sementara.');
    const { headers } = await get(pathOf(id));
    await get(pathOf(id));
    await server.services.articles.remove(id);
    expect((await get(pathOf(id))).status).toBe(404);
    expect((await get(pathOf(id), { 'If-None-Match': headers.etag! })).status).toBe(404);
  });

  it('HEAD has the headers of GET and no body', async () => {
    const path = pathOf(await add('Kepala.'));
    for (let time = 0; time < 2; time++) {
      const { headers, status } = await get(path);
      const head = await server.ask(path, { method: 'HEAD' });
      expect([head.status, head.text]).toEqual([status, '']);
      expect(head.headers).toMatchObject({ etag: headers.etag, 'content-length': headers['content-length'] });
    }
  });
});

describe.each(KINDS)('the entity tag of %s', (_name, pathOf) => {
  it('differs by content coding, and each coding holds the same text', async () => {
    const path = pathOf(await add('Sandi.'));
    const plain = await get(path);
    const [br, gzip] = [
      await get(path, { 'Accept-Encoding': 'gzip, deflate, br' }),
      await get(path, { 'Accept-Encoding': 'gzip' }),
    ];
    expect(br.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text);
    const tags = [plain, br, gzip].map(({ headers }) => headers.etag!);
    expect(new Set(tags).size).toBe(3);
    const [tag = '', brTag = ''] = tags;
    const known = (coding: string, etag: string) =>
      get(path, { 'Accept-Encoding': coding, 'If-None-Match': etag });
    expect((await known('br', brTag)).status).toBe(304);
    expect((await known('br', tag)).status).toBe(200);
    expect((await known('identity', tag)).status).toBe(304);
  });

  it('is on a 304 with everything that chooses among the answers', async () => {
    const path = pathOf(await add('Dikenal.'));
    const { headers } = await get(path);
    for (let time = 0; time < 2; time++) {
      const again = await get(path, { 'If-None-Match': headers.etag! });
      expect([again.status, again.text]).toEqual([304, '']);
      const { etag, vary, 'cache-control': caching } = headers;
      expect(again.headers).toMatchObject({ etag, vary, 'cache-control': caching });
      expect(again.headers['content-type']).toBeUndefined();
    }
    expect(headers.vary).toContain('Accept-Encoding');
  });

  it('is known after a restart, without loading the article', async () => {
    const one = await startServer({ offline: true });
    const { article } = await one.services.intake.add({ content: 'Tetap sama.', format: 'text' });
    const path = pathOf(article.id);
    const { headers } = await one.ask(path);
    await one.stop();
    const other = await startServer({ offline: true, folder: one.folder });
    try {
      const host = new URL(one.url).host;
      const statements = await statementsDuring(async () => {
        const again = await other.ask(path, { headers: { 'If-None-Match': headers.etag!, Host: host } });
        expect(again.status).toBe(304);
      });
      expect(statements.filter(({ sql }) => /revision|segment|translation/.test(sql))).toEqual([]);
    } finally {
      await other.close();
      await one.close();
    }
  });

  it('is not known under other settings', async () => {
    const one = await startServer({ offline: true });
    const { article } = await one.services.intake.add({ content: 'Setelan.', format: 'text' });
    const path = pathOf(article.id);
    const { headers } = await one.ask(path);
    await one.stop();
    const other = await startServer({
      offline: true,
      folder: one.folder,
      settings: { targetLanguages: ['de'] },
    });
    try {
      expect((await other.ask(path, { headers: { 'If-None-Match': headers.etag! } })).status).toBe(200);
    } finally {
      await other.close();
      await one.close();
    }
  });
});

describe('what makes no new entry in the cache', () => {
  it.each([
    ['an unknown query field', '?utm_source=mail', {}],
    ['another unknown query field', '?x=%00', {}],
    ['other words for the same language', '', { 'Accept-Language': 'en-GB, en;q=0.7' }],
    ['a cookie of another program', '', { Cookie: 'tracker=17' }],
  ])('%s', async (_name, query, headers) => {
    const path = `/articles/${await add('Sekali saja.')}`;
    await get(path);
    expect(await countsDuring(() => get(path + query, headers))).toMatchObject({ miss: 0 });
  });
});

describe('who gets kept bytes', () => {
  it('a page is made for each language, theme, view and set of columns', async () => {
    const path = `/articles/${await add('Ragam.')}`;
    const asked = [
      get(path),
      get(path, { 'Accept-Language': 'fr' }),
      get(path, { Cookie: 'lng=id' }),
      get(path, { Cookie: 'theme=dark' }),
      get(path, { Cookie: 'view=stacked' }),
      get(path, { Cookie: 'lead=en' }),
      get(`${path}/id+en`),
      get(`${path}/en+id`),
    ];
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(asked.length);
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(asked.length);
  });

  it('a notice appears once, and the page without it is the one that is kept', async () => {
    const path = `/articles/${await add('Pemberitahuan.')}`;
    const { text } = await get(path);
    const noticed = await get(path, { Cookie: 'notice=nothing-missing' });
    expect(noticed.text.length).toBeGreaterThan(text.length);
    expect(noticed.headers['cache-control']).toContain('no-store');
    expect((await get(path)).text).toBe(text);
  });

  it('a preference in the address is stored by its cookie each time', async () => {
    const path = `/articles/${await add('Pilihan.')}?view=stacked`;
    for (let time = 0; time < 2; time++)
      expect(String((await get(path)).headers['set-cookie'])).toContain('view=stacked');
    expect((await get(path, { Cookie: 'view=stacked' })).headers['set-cookie']).toBeUndefined();
  });

  it('a confidential article is never sent by the front door', async () => {
    const path = `/api/v1/articles/${await add('Rahasia.', { details: { confidential: true } })}`;
    for (let time = 0; time < 2; time++) {
      const statements = await statementsDuring(() => get(path));
      if (time === 1) expect(statements).toEqual([]);
    }
    const { hit } = await countsDuring(() => get(path));
    expect(hit).toBe(1);
  });
});

describe('two servers on one store', () => {
  it('a change by one is in the next answer of the other', async () => {
    const other = await startServer({ offline: true, folder: server.folder });
    try {
      const path = `/api/v1/articles/${await add('Dua proses.')}`;
      for (const each of [server, other, server, other]) await each.ask(path);
      await correct('Dua proses.', 'Two processes.');
      for (const each of [server, other]) expect((await each.ask(path)).text).toContain('Two processes.');
    } finally {
      await other.close();
    }
  });
});

describe('a limit of requests', () => {
  it('counts the requests that the front door answers', async () => {
    const limited = await startServer({ offline: true, settings: { rateLimit: 5 } });
    try {
      const { article } = await limited.services.intake.add({ content: 'Batas.', format: 'text' });
      const statuses: number[] = [];
      let last: HttpAnswer | undefined;
      for (let time = 0; time < 7; time++) {
        last = await limited.ask(`/api/v1/articles/${article.id}`);
        statuses.push(last.status);
        if (time === 2) expect(last.headers['ratelimit']).toMatch(/r=2/);
      }
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
      expect(last!.headers['retry-after']).toBeDefined();
    } finally {
      await limited.close();
    }
  });
});

describe('the prices on a page for writers', () => {
  const TEXT = 'Harga teks ini tetap.';

  async function withEngine(work: (priced: TestServer) => Promise<void>): Promise<void> {
    const deepl = await startDeepl();
    const priced = await startServer({ deeplUrl: deepl.url, budget: 100 });
    try {
      await work(priced);
    } finally {
      await priced.close();
      await deepl.close();
    }
  }
  const addTo = async ({ services }: TestServer, content: string) =>
    (await services.intake.add({ content, format: 'text' })).article.id;

  it('are those of the moment, and no text is read for them', () =>
    withEngine(async (priced) => {
      const path = `/articles/${await addTo(priced, TEXT)}`;
      const before = await priced.ask(path);
      expect(before.text).toContain('100 characters left');
      const other = await addTo(priced, 'Teks lain.');
      await (
        await priced.services.translating.translate(other, ['en'])
      ).finished;
      let after: HttpAnswer | undefined;
      const statements = await statementsDuring(async () => (after = await priced.ask(path)));
      expect(after!.text).toContain('90 characters left');
      expect(after!.headers.etag).not.toBe(before.headers.etag);
      expect(statements.filter(({ sql }) => /paragraph|segment|translation/.test(sql))).toEqual([]);
    }));

  it('are part of the entity tag and of each coding', () =>
    withEngine(async (priced) => {
      const path = `/articles/${await addTo(priced, TEXT)}`;
      const coded = { 'Accept-Encoding': 'br' };
      const plain = await priced.ask(path);
      const br = await priced.ask(path, { headers: coded });
      expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text);
      const again = { ...coded, 'If-None-Match': br.headers.etag! };
      expect((await priced.ask(path, { headers: again })).status).toBe(304);
      const other = await addTo(priced, 'Teks lain.');
      await (
        await priced.services.translating.translate(other, ['en'])
      ).finished;
      expect((await priced.ask(path, { headers: again })).status).toBe(200);
    }));
});
