import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeeplServer, startDeepl } from '../../../support/deepl-server.ts';
import type { HttpAnswer } from '../../../support/http-client.ts';
import { startServer, type TestServer } from '../../../support/http-server.ts';
import { parsePage } from '../../../presentation/examples/context.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const TEXT =
  'Kami siap. Kami kuat.\n\nKami pulang â€œsegeraâ€œ.\n\nDikutip dari TASS.Ia menegaskan hal itu kemarin.';

let deepl: DeeplServer;
let server: TestServer;

beforeAll(async () => {
  deepl = await startDeepl();
  server = await startServer({
    deeplUrl: deepl.url,
    fetchPage: (url) =>
      Promise.resolve({
        url,
        bytes: Buffer.from('<meta name="author" content="Reni"><h1>Judul</h1><p>Kami siap.</p>'),
        contentType: 'text/html',
      }),
  });
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

type Fields = Readonly<Record<string, string>>;

const post = (path: string, fields: Fields) =>
  server.ask(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: FORM });

async function begin(fields: Fields = { text: TEXT }): Promise<string> {
  const answer = await post('/drafts', fields);
  expect([answer.status, answer.headers.location]).toEqual([
    303,
    expect.stringMatching(/^\/drafts\/[\w-]+$/),
  ]);
  return answer.headers.location!;
}

/** What a browser sends for the present page when this button is pressed. */
async function press(path: string, step: string, more: Fields = {}): Promise<HttpAnswer> {
  const page = parsePage((await server.ask(path)).text);
  const fields: Record<string, string> = {};
  for (const field of page.querySelectorAll('main form input[name]')) {
    const isBox = field.getAttribute('type') === 'checkbox';
    if (!isBox || field.hasAttribute('checked'))
      fields[field.getAttribute('name')!] = field.getAttribute('value') ?? '';
  }
  const chosen = page.querySelector('#add-language option[selected]')?.getAttribute('value');
  return post(path, { ...fields, ...(chosen && { sourceLanguage: chosen }), ...more, do: step });
}

async function texts(path: string): Promise<string[]> {
  const page = parsePage((await server.ask(path)).text);
  return [...page.querySelectorAll('.unit-text')].map((unit) => unit.textContent);
}

const idOf = (answer: HttpAnswer) => /^\/articles\/([\w-]+)$/.exec(answer.headers.location ?? '')?.[1] ?? '';
const articles = async () =>
  (await server.services.articles.list({ reader: 'writer', limit: 100, targets: [] })).items.length;

describe('a preview', () => {
  it('a preview shows the paragraphs with their repairs, without adding an article or sending a text', async () => {
    const [before, sent] = [await articles(), deepl.requests.length];
    const path = await begin({ text: TEXT, 'targets[]': 'en' });
    const { status, headers, text } = await server.ask(path);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text).toContain('<del>â€œ</del><ins>“</ins>');
    expect(text).toContain('Lost paragraph break');
    expect(text).toMatch(/\d+ characters in 1 request/);
    expect([await articles(), deepl.requests.length]).toEqual([before, sent]);
  });

  it('a preview is adjusted step by step, and each step can be undone', async () => {
    const path = await begin();
    const whole = await texts(path);
    await press(path, 'split.11');
    expect((await texts(path)).slice(0, 2)).toEqual(['Kami siap.', 'Kami kuat.']);
    const split = await texts(path);
    expect((await press(path, 'join.23')).headers.location).toBe(`${path}?at=11#open`);
    expect((await texts(path))[1]).toMatch(/^Kami kuat\. Kami pulang/);
    await press(path, 'undo.1');
    expect(await texts(path)).toEqual(split);
    await press(path, 'role.0', { role: 'title' });
    await press(path, 'undo-all');
    expect(await texts(path)).toEqual(whole);
  });

  it('a paragraph can be split at the cursor', async () => {
    const path = await begin();
    await press(path, 'split-unit.0.5');
    expect((await texts(path)).slice(0, 2)).toEqual(['Kami', 'siap. Kami kuat.']);
  });

  it('a repair can be rejected', async () => {
    const path = await begin();
    const at = TEXT.indexOf('Ia menegaskan');
    expect(await texts(path)).toHaveLength(4);
    await press(path, `reject.${at}.paragraph-break`);
    expect((await texts(path)).at(-1)).toBe('Dikutip dari TASS.Ia menegaskan hal itu kemarin.');
    await press(path, `reject.${TEXT.indexOf('â€œ')}.encoding`);
    expect((await texts(path))[1]).toContain('Kami pulang â€œsegera');
  });

  it.each([
    'split.0',
    'split.9999',
    'join.0',
    'role.0',
    'reject.5.encoding',
    'nonsense',
    'split.x',
    'reject.1.none',
  ])('the invalid step %s is refused, and the typed values are kept', async (step) => {
    const path = await begin();
    const answer = await press(path, step, { title: 'Judul & <saya>' });
    expect([400, 422]).toContain(answer.status);
    expect(answer.text).toContain('value="Judul &amp; &lt;saya>"');
    expect(answer.text).toContain('role="alert"');
  });

  it('a preview becomes an article with all its details and adjustments', async () => {
    const path = await begin();
    await press(path, 'split.11', {
      title: 'Judul',
      publisher: 'RMOL',
      publishedAt: '2026-11-23',
      confidential: 'true',
    });
    const answer = await press(path, 'add');
    expect(answer.status).toBe(303);
    const article = await server.services.reading.read(idOf(answer));
    expect(article).toMatchObject({
      title: 'Judul',
      publisher: 'RMOL',
      publishedAt: '2026-11-23',
      confidential: true,
    });
    expect(article.paragraphs[1]!.source.text).toBe('Kami kuat.');
    const revision = await server.services.articles.revision(article.id);
    expect(revision?.adjustments).toEqual([{ kind: 'split', at: 11 }]);
    const original = await server.services.articles.original(article.id);
    expect(Buffer.from(original!.bytes).toString()).toBe(TEXT);
    const again = await server.ask(path);
    expect([again.status, again.headers.location]).toEqual([303, `/articles/${article.id}`]);
  });

  it('a preview becomes one article, however often the button is pressed', async () => {
    const path = await begin({ text: 'Tekan dua kali.' });
    const before = await articles();
    const page = await server.ask(path);
    const shown = /name="shown" value="([^"]+)"/.exec(page.text)![1]!;
    const answers = await Promise.all([1, 2, 3].map(() => post(path, { do: 'add', shown })));
    expect(new Set(answers.map((answer) => answer.headers.location)).size).toBe(1);
    expect(await articles()).toBe(before + 1);
  });

  it('a preview that changed since it was shown is not added', async () => {
    const path = await begin();
    const page = await server.ask(path);
    const shown = /name="shown" value="([^"]+)"/.exec(page.text)![1]!;
    await press(path, 'split.11');
    const before = await articles();
    const answer = await post(path, { do: 'add', shown });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('The preview has changed');
    expect(await articles()).toBe(before);
    expect((await press(path, 'add')).status).toBe(303);
  });

  it('adding a preview starts the chosen translation', async () => {
    const path = await begin({ text: 'Kami menerjemahkan ini sekarang juga.' });
    const answer = await press(path, 'add', { 'targets[]': 'fr' });
    const id = idOf(answer);
    await expect
      .poll(async () => (await server.services.reading.read(id)).coverage['fr'])
      .toEqual({ translated: 1, total: 1 });
  });

  it('a fetched page’s preview has the page’s own details, which the user can remove', async () => {
    const path = await begin({ from: 'url', url: 'https://example.org/siap' });
    expect((await server.ask(path)).text).toContain('value="Reni"');
    await press(path, 'update', { author: '' });
    expect((await server.ask(path)).text).not.toContain('value="Reni"');
    const article = await server.services.reading.read(idOf(await press(path, 'add')));
    expect(article.author).toBeUndefined();
    expect(article.url).toBe('https://example.org/siap');
  });

  it.each([
    ['an invalid address', { url: 'javascript:alert(1)' }],
    ['an invalid date', { publishedAt: 'kemarin' }],
    ['an invalid language', { sourceLanguage: '!!' }],
  ])('the preview refuses %s, and keeps the typed values', async (_what, fields) => {
    const path = await begin();
    const answer = await press(path, 'update', { title: 'Tetap', ...fields });
    expect([400, 422]).toContain(answer.status);
    expect(answer.text).toContain('value="Tetap"');
  });

  it('a discarded preview is gone, until the notice restores it', async () => {
    const path = await begin({ text: 'Kami buang.' });
    await press(path, 'update', { title: 'Judul buangan' });
    const answer = await press(path, 'discard');
    expect([answer.status, answer.headers.location]).toEqual([303, '/add']);
    expect((await server.ask(path)).status).toBe(404);
    expect((await post(path, { do: 'add' })).status).toBe(404);

    const Cookie = answer.headers['set-cookie']![0]!.split(';', 1)[0]!;
    const told = parsePage((await server.ask('/add', { headers: { Cookie } })).text);
    expect(told.querySelector('.drafts')?.textContent ?? '').not.toContain('Judul buangan');
    expect(told.querySelector('.notice form')?.getAttribute('action')).toBe(path);
    const restored = await post(path, { do: 'restore' });
    expect([restored.status, restored.headers.location]).toEqual([303, path]);
    expect((await server.ask(path)).text).toContain('Judul buangan');
    expect((await post('/drafts/none', { do: 'restore' })).status).toBe(404);
  });

  it('previews that wait are listed on the page for a new article, and counted in the library', async () => {
    const path = await begin({ text: 'Kami menunggu.' });
    const { text, headers } = await server.ask('/add');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain(`href="${path}"`);
    expect(text).toContain('Kami menunggu');
    expect((await server.ask('/')).text).toMatch(/href="\/add#previews">\d+ previews/);
  });

  it('a source that cannot be added does not start a preview', async () => {
    const answer = await post('/drafts', { text: ' ', title: 'Siap' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Siap"');
  });

  it('a preview keeps the markup of pasted text', async () => {
    const markup = '<p>Kami <a href="https://a.id/">siap</a>.</p>';
    const path = await begin({ text: 'Kami siap.', markup });
    const article = await server.services.reading.read(idOf(await press(path, 'add')));
    expect(article.paragraphs[0]!.source.html).toBe('Kami <a href="https://a.id/">siap</a>.');
  });
});

describe('previews on a server with a token', () => {
  it('on a server with a token, only its holder can use previews', async () => {
    const guarded = await startServer({ settings: { adminToken: 'token' } });
    try {
      const body = new URLSearchParams({ text: TEXT }).toString();
      for (const [method, path] of [
        ['POST', '/drafts'],
        ['GET', '/add'],
        ['GET', '/drafts/abc'],
        ['POST', '/drafts/abc'],
      ] as const) {
        const answer = await guarded.ask(path, { method, ...(method === 'POST' && { body }), headers: FORM });
        expect([answer.status, answer.headers.location]).toEqual([
          303,
          expect.stringMatching(/^\/sign-in\?next=/),
        ]);
      }
      await guarded.services.drafts.keep({
        bytes: Buffer.from(TEXT),
        format: 'text',
        sourceLanguage: 'id',
        details: {},
        targets: [],
        adjustments: [],
      });
      expect((await guarded.ask('/')).text).not.toContain('/add');
    } finally {
      await guarded.close();
    }
  });
});
