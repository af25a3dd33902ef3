import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import type { HttpAnswer } from '../../support/http-client.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TEXT = 'Kami siap.\n\nKami kuat.';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const HTML = 'text/html; charset=utf-8';

let deepl: DeeplServer;
let server: TestServer;
let asked: string[] = [];

const post = (path: string, form: Record<string, string> | [string, string][], headers = {}) =>
  server.ask(path, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { ...FORM, ...headers },
  });
const add = async (form: Record<string, string> = { text: TEXT }) =>
  (await post('/articles', form)).headers.location!;
const cookieOf = ({ headers }: HttpAnswer, name: string) =>
  headers['set-cookie']?.find((cookie) => cookie.startsWith(`${name}=`))?.split(';', 1)[0];

/** As a browser sends a form with a file. */
function multipart(
  fields: readonly [string, string][],
  file?: { name: string; type: string; content: string | Uint8Array },
) {
  const boundary = 'x7f3';
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head =
    file &&
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(parts.join('')),
    ...(file ? [Buffer.from(head!), Buffer.from(file.content), Buffer.from('\r\n')] : []),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { method: 'POST', body, headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` } };
}

beforeAll(async () => {
  deepl = await startDeepl();
  server = await startServer({
    deeplUrl: deepl.url,
    fetchPage: (url) => {
      asked.push(url);
      if (url.includes('private')) throw new Problem('address-private', { url });
      return Promise.resolve({ url, bytes: Buffer.from('<p>Kami siap.</p>'), contentType: 'text/html' });
    },
  });
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

describe('the library', () => {
  it('the library shows the articles, and leads to the form to add one', async () => {
    await add({ text: TEXT, title: 'Siap dan <kuat>' });
    const { status, headers, text } = await server.ask('/');
    expect([status, headers['content-type']]).toEqual([200, HTML]);
    expect(text).toContain('Siap dan &lt;kuat>');
    expect(text).toContain('href="/add"');
    expect((await server.ask('/add')).text).toContain('formaction="/articles"');
  });

  it('pages have 50 articles each, in one order', async () => {
    for (let article = 0; article < 51; article++) await add({ text: `Teks ${article}.` });
    const titles = async (path: string) =>
      [...(await server.ask(path)).text.matchAll(/>(Teks \d+)\.?<\/a>/g)].map(([, title]) => title);
    const [first, second] = [await titles('/?sort=title'), await titles('/?sort=title&page=2')];
    expect(first.length + second.length).toBe(51);
    expect([...first, ...second]).toEqual([...first, ...second].sort());
  });
});

describe('the form to add an article', () => {
  it('a pasted text is added, and the form leads to its article', async () => {
    const answer = await post('/articles', { from: 'text', text: TEXT.replaceAll('\n', '\r\n'), title: '' });
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/articles\/[\w-]+$/),
    ]);
    const page = await server.ask(answer.headers.location!);
    expect([page.status, page.headers['content-type']]).toEqual([200, HTML]);
    expect(page.text).toContain('Kami kuat.');
  });

  it('a file is added, in the format of its name', async () => {
    const answer = await server.ask(
      '/articles',
      multipart(
        [
          ['from', 'file'],
          ['title', 'Berkas'],
          ['text', ''],
          ['sourceLanguage', 'ms'],
        ],
        { name: 'siap.md', type: 'application/octet-stream', content: '# Siap\n\nKami *kuat*.' },
      ),
    );
    expect(answer.status).toBe(303);
    const article = await server.services.reading.read(answer.headers.location!.split('/').at(-1)!);
    expect(article).toMatchObject({ title: 'Berkas', format: 'markdown', sourceLanguage: 'ms' });
  });

  it.each([' https://example.org/siap ', 'example.org/siap'])('the address “%s” is fetched', async (url) => {
    asked = [];
    const answer = await post('/articles', { from: 'url', url });
    expect([answer.status, asked]).toEqual([303, ['https://example.org/siap']]);
  });

  it.each(['kompas', 'Harga beras naik.', 'mailto:a@example.org', 'javascript:alert(1)'])(
    '“%s” does not become an address',
    async (url) => {
      asked = [];
      await post('/articles', { from: 'url', url });
      expect(asked).toEqual([url]);
    },
  );

  it('the only filled field is used if the chosen one is empty', async () => {
    asked = [];
    expect(
      (await post('/articles', { from: 'text', text: ' ', url: 'https://example.org/siap' })).status,
    ).toBe(303);
    expect(asked).toHaveLength(1);
    const file = { name: 'a.txt', type: 'text/plain', content: 'Kami siap.' };
    expect(
      (
        await server.ask(
          '/articles',
          multipart(
            [
              ['from', 'text'],
              ['text', ''],
            ],
            file,
          ),
        )
      ).status,
    ).toBe(303);
  });

  it.each([
    ['a form with a file', (fields: [string, string][]) => server.ask('/articles', multipart(fields))],
    ['a form without', (fields: [string, string][]) => post('/articles', fields)],
  ])('the ticked languages are translated immediately, in %s', async (what, send) => {
    const before = deepl.requests.length;
    const text = `Kami pulang hari ini dengan ${what}.`;
    const answer = await send([
      ['text', text],
      ['targets[]', 'en'],
      ['targets[]', 'fr'],
    ]);
    const id = answer.headers.location!.split('/').at(-1)!;
    await expect
      .poll(async () => (await server.services.reading.read(id)).coverage)
      .toEqual({ en: { translated: 1, total: 1 }, fr: { translated: 1, total: 1 } });
    expect(deepl.requests.length - before).toBe(2);
  });

  it.each([
    ['nothing', { text: '', title: 'Siap & <kuat>' }, 422],
    ['a private address', { from: 'url', url: 'http://private.example/', title: 'Siap & <kuat>' }, 422],
    ['a language that is none', { text: TEXT, sourceLanguage: '!!', title: 'Siap & <kuat>' }, 400],
    ['more than the limit', { text: 'a'.repeat(2 * 1024 * 1024 + 1), title: 'Siap & <kuat>' }, 413],
  ])('the form is shown again with its values, for %s', async (_what, form, status) => {
    const answer = await post('/articles', form);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      status,
      HTML,
      'no-store',
    ]);
    expect(answer.text).toContain('value="Siap &amp; &lt;kuat>"');
    expect(answer.text).toContain('role="alert"');
    if ('url' in form) expect(answer.text).toContain(`value="${form.url}"`);
  });

  it('a request that no browser sends is refused with a page', async () => {
    const tooLarge = multipart([['from', 'file']], {
      name: 'a.txt',
      type: 'text/plain',
      content: 'a'.repeat(2 * 1024 * 1024 + 1),
    });
    const broken = {
      ...multipart([['text', TEXT]]),
      body: '--x7f3\r\nContent-Disposition: form-data; name="text"\r\n\r\nKami',
    };
    const noBoundary = { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } };
    const manyFields = multipart(Array.from({ length: 100 }, (_, at): [string, string] => [`f${at}`, 'x']));
    const twoFiles = multipart([['from', 'file']], { name: 'a.txt', type: 'text/plain', content: 'a' });
    const wrongFile = { ...twoFiles, body: twoFiles.body.toString().replace('name="file"', 'name="other"') };
    const otherType = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    const statuses = [];
    for (const question of [tooLarge, broken, noBoundary, manyFields, wrongFile, otherType]) {
      const answer = await server.ask('/articles', question);
      expect(answer.text).toMatch(/^<!doctype html>/i);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([413, 400, 400, 400, 400, 415]);
  });

  it('a file of exactly the largest size is accepted', async () => {
    const content = 'a'.repeat(2 * 1024 * 1024);
    const answer = await server.ask(
      '/articles',
      multipart([['from', 'file']], { name: 'a.txt', type: 'text/plain', content }),
    );
    expect(answer.status).toBe(303);
  });

  it('field names such as __proto__ do no harm', async () => {
    const answer = await server.ask(
      '/articles',
      multipart([
        ['__proto__', 'x'],
        ['__proto__[x]', 'x'],
        ['constructor', 'x'],
        ['text', TEXT],
      ]),
    );
    expect(answer.status).toBe(303);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe('an article', () => {
  let path: string;
  beforeAll(async () => {
    path = await add({ text: TEXT });
  });

  it('an article is shown in the columns of its address', async () => {
    expect((await server.ask(path)).text).toMatch(/lang="id"[\s\S]*lang="fr"/);
    const page = await server.ask(`${path}/id+fr`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Kami kuat.');
    expect((await server.ask(`${path}/en`)).status).toBe(200);
    expect((await server.ask(`${path}/id+de`)).status, 'a language that nobody asked for yet').toBe(200);
  });

  it.each([
    ['ID+FR', 'id+fr'],
    ['id+fr+id', 'id+fr'],
    ['id+en-gb', 'id+en'],
    ['id%2Bfr', 'id+fr'],
    ['id%20fr', 'id+fr'],
    ['en-us', 'en-US'],
  ])('is led from %s to %s', async (written, canonical) => {
    const { status, headers } = await server.ask(`${path}/${written}?lng=fr`);
    if (written === 'id%2Bfr') expect(status).toBe(200);
    else expect([status, headers.location]).toEqual([301, `${path}/${canonical}?lng=fr`]);
  });

  it.each(['!!', '+', 'id+', '__proto__', 'xx', 'id+xx', Array.from({ length: 30 }, () => 'en').join('+')])(
    'the columns %s do not exist, and the page links to the article',
    async (languages) => {
      const answer = await server.ask(`${path}/${languages}`);
      expect([answer.status, answer.headers['content-type']]).toEqual([404, HTML]);
      expect(answer.text).toContain(`href="${path}"`);
    },
  );

  it('an article is shown in a language without a name here, if it was requested in it', async () => {
    const { headers } = await server.ask('/api/v1/articles', {
      method: 'POST',
      body: JSON.stringify({ content: TEXT, format: 'text', targets: ['mui'] }),
      headers: { 'Content-Type': 'application/json' },
    });
    const own = headers.location!.replace('/api/v1', '');
    expect((await server.ask(`${own}/id+mui`)).status).toBe(200);
    expect((await server.ask(`${path}/id+mui`)).status).toBe(404);
  });

  it.each([
    ['/id+fr?view=zzz', '/id+fr'],
    ['?lng=fr&view=STACKED', '?lng=fr'],
    ['?view=stacked&view=single', ''],
    ['?view=', ''],
  ])('the unknown view in %s redirects to %s', async (written, canonical) => {
    const { status, headers } = await server.ask(path + written);
    expect([status, headers.location]).toEqual([301, path + canonical]);
  });

  it('the page is the same for the words of a search, which its script marks', async () => {
    const [plain, found] = [await server.ask(path), await server.ask(`${path}?find=Kami&in=id`)];
    expect([found.text, found.headers.etag]).toEqual([plain.text, plain.headers.etag]);
  });

  it('the entity tag of the page changes with everything that it shows', async () => {
    const get = (where: string, headers = {}) => server.ask(where, { headers });
    const tag = async (where: string, headers = {}) => (await get(where, headers)).headers.etag!;
    const first = await tag(path);
    expect((await get(path, { 'If-None-Match': first })).status).toBe(304);
    const others = [
      await tag(path, { 'Accept-Language': 'fr' }),
      await tag(path, { Cookie: 'lng=id' }),
      await tag(`${path}/id+fr`),
      await tag(`${path}/fr+id`),
    ];
    await server.services.intake.replace(path.split('/').at(-1)!, { content: 'Lain.', format: 'text' });
    expect(new Set([first, ...others, await tag(path)]).size).toBe(6);
  });

  it('the button translates the article and leads back to the same columns', async () => {
    const own = await add({ text: 'Kami berangkat besok pagi.' });
    const answer = await post(`${own}/translations`, [
      ['targets', 'en'],
      ['columns', 'id+en'],
    ]);
    expect([answer.status, answer.headers.location]).toEqual([303, `${own}/id+en`]);
    const id = own.split('/').at(-1)!;
    await expect
      .poll(async () => (await server.services.reading.read(id)).coverage['en'])
      .toEqual({ translated: 1, total: 1 });
    const again = await post(`${own}/translations`, { targets: 'en' });
    expect([again.headers.location, cookieOf(again, 'notice')]).toEqual([own, 'notice=nothing-missing']);
    expect((await post(`${own}/translations`, { columns: '//evil.example', targets: 'en' })).status).toBe(
      404,
    );
    expect((await post(`${own}/translations`, { targets: 'id' })).status).toBe(422);
    expect((await server.ask(`${own}/translations`)).headers.location).toBe(own);
  });

  it('an article is deleted after a question, and a notice appears once', async () => {
    const own = await add({ text: 'Sementara.' });
    expect((await server.ask(`${own}/delete`)).text).toContain('Sementara.');
    const answer = await post(`${own}/delete`, {});
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    const told = await server.ask('/', { headers: { Cookie: cookieOf(answer, 'notice')! } });
    expect(told.text).toContain('role="status"');
    expect(cookieOf(told, 'notice')).toBe('notice=');
    for (const question of ['', '/delete']) expect((await server.ask(own + question)).status).toBe(404);
    expect((await post(`${own}/delete`, {})).status).toBe(404);
  });
});

describe('the interface language', () => {
  const languageOf = async (path: string, headers = {}) => {
    const { text, headers: answered } = await server.ask(path, { headers });
    expect(answered['content-language']).toBe(/<html lang="(\w+)"/.exec(text)![1]);
    return answered['content-language'];
  };

  it('the language is that of ?lng=, the cookie, Accept-Language, else English', async () => {
    expect(await languageOf('/')).toBe('en');
    expect(await languageOf('/', { 'Accept-Language': 'de, fr;q=0.8, id;q=0.9' })).toBe('id');
    expect(await languageOf('/', { 'Accept-Language': 'id', Cookie: 'lng=fr' })).toBe('fr');
    expect(await languageOf('/?lng=id', { Cookie: 'lng=fr' })).toBe('id');
    expect(await languageOf('/?lng=tlh', { Cookie: 'lng=fr' })).toBe('fr');
    expect(await languageOf('/?lng=id&lng=fr')).toBe('en');
  });

  it.each([
    ['the first', 'fr, en;q=0.9', 'fr'],
    ['the best, not the first', 'en;q=0.2, id;q=0.8, fr;q=0.5', 'id'],
    ['the next where the first is not offered', 'de, nl;q=0.9, fr;q=0.1', 'fr'],
    ['a region’s language', 'fr-CA', 'fr'],
    ['Indonesian’s old code', 'in-ID', 'id'],
    ['nothing that is refused', 'fr;q=0, en;q=0.1', 'en'],
    ['English for any', '*', 'en'],
    ['English for nonsense', ';;q=,__proto__;q=2', 'en'],
    ['English after a list without end', `${'de,'.repeat(4_000)}fr`, 'en'],
  ])('is, of Accept-Language, %s', async (_what, header, language) => {
    expect(await languageOf('/', { 'Accept-Language': header })).toBe(language);
  });

  it('a chosen language is stored in a cookie', async () => {
    const answer = await server.ask('/?lng=fr');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^lng=fr; Max-Age=31536000; Path=\/; .*HttpOnly; SameSite=Lax$/),
    ]);
    expect((await server.ask('/')).headers['set-cookie']).toBeUndefined();
    expect((await server.ask('/?lng=%0d%0aSet-Cookie:%20x=y')).headers['set-cookie']).toBeUndefined();
  });

  it('the headers tell caches that pages depend on the language', async () => {
    for (const path of ['/', '/nothing']) {
      expect((await server.ask(path)).headers.vary).toMatch(/Accept-Language, Cookie/);
    }
    expect((await server.ask('/')).headers['cache-control']).toBe('private, no-cache');
  });
});

describe('pages that are not there', () => {
  it.each([
    '/nothing',
    '/articles/nothing',
    '/articles/nothing/id+fr',
    '/%E0%A4%A',
    '/assets/nothing.css',
    '/..%2f..%2fetc/passwd',
    '/.env',
  ])('%s is a page in the words of the reader, 404', async (path) => {
    const { status, headers, text } = await server.ask(path, { headers: { 'Accept-Language': 'fr' } });
    expect([status, headers['content-type']]).toEqual([404, HTML]);
    expect(text).toContain('<html lang="fr"');
  });

  it('a page that does not exist links to this site only, whatever its path', async () => {
    for (const path of ['//evil.example/x', '/\\evil.example', '/%2f%2fevil.example']) {
      const { text } = await server.ask(path);
      for (const [, href] of text.matchAll(/href="([^"]*)"/g))
        expect(new URL(href!, 'http://here').host).toBe('here');
    }
  });

  it('a method that is not allowed is answered with the allowed ones', async () => {
    const { status, headers, text } = await server.ask('/', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(text).toMatch(/^<!doctype html>/i);
  });
});

describe('assets', () => {
  it('assets are cached for ever and compressed', async () => {
    const url = /href="(\/assets\/style[^"]+)"/.exec((await server.ask('/')).text)![1]!;
    const plain = await server.ask(url);
    expect(plain.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    const br = await server.ask(url, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect([br.headers['content-encoding'], brotliDecompressSync(br.bytes)]).toEqual(['br', plain.bytes]);
    const gzip = await server.ask(url, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([gzip.headers['content-encoding'], gunzipSync(gzip.bytes)]).toEqual(['gzip', plain.bytes]);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it('the icon that browsers request leads to an asset', async () => {
    const { status, headers } = await server.ask('/favicon.ico');
    expect(status).toBe(302);
    expect((await server.ask(headers.location!)).headers['content-type']).toBe('image/svg+xml');
  });
});

describe('headers', () => {
  it('pages and problems allow nothing inline and nothing from other sites', async () => {
    for (const path of ['/', '/nothing', '/api/v1/articles', '/api/v1/nothing']) {
      const { headers } = await server.ask(path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';worker-src 'self';manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('pages are compressed for clients that accept it', async () => {
    const { headers, bytes } = await server.ask('/', { headers: { 'Accept-Encoding': 'br' } });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(bytes).toString()).toMatch(/^<!doctype html>/i);
  });
});
