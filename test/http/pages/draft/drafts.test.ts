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

  it('page furniture is left out at first, costs nothing, and is put back by one press', async () => {
    const text =
      'Home > News > Ekonomi\n\nInflasi Agustus Naik\n\nHarga beras naik kemarin. Pasar ramai.\n\nADVERTISEMENT';
    const path = await begin({ text, 'targets[]': 'en' });
    const page = parsePage((await server.ask(path)).text);
    expect(await texts(path)).toEqual(['Inflasi Agustus Naik', 'Harga beras naik kemarin. Pasar ramai.']);
    expect([...page.querySelectorAll('.unit.left-out del')].map((each) => each.textContent)).toEqual([
      'Home > News > Ekonomi',
      'ADVERTISEMENT',
    ]);
    expect(page.querySelector('#draft-title')!.getAttribute('value')).toBe('Inflasi Agustus Naik');
    expect(page.querySelector('.draft-price')!.textContent).toContain('58 characters');
    const { location } = (await press(path, `keep.${text.indexOf('ADVERT')}`)).headers;
    expect(location).toBe(`${path}#at-${text.indexOf('ADVERT')}`);
    expect((await texts(path)).at(-1)).toBe('ADVERTISEMENT');
    await press(path, `leave-out.${text.indexOf('Harga')}`);
    const article = await server.services.reading.read(idOf(await press(path, 'add')));
    expect(article.title).toBe('Inflasi Agustus Naik');
    expect(article.leftOut).toEqual([
      { at: 0, text: 'Home > News > Ekonomi', reason: 'furniture' },
      { at: text.indexOf('Harga'), text: 'Harga beras naik kemarin. Pasar ramai.', reason: 'person' },
    ]);
    expect(await server.services.articles.revisions(article.id)).toMatchObject([{ adjustments: 1 }]);
  });

  it('what the reader of a page left out is taken in by one press', async () => {
    const path = await begin({ text: '<nav>Menu utama</nav><p>Kami siap.</p>', format: 'html' });
    expect((await server.ask(path)).text).toContain('Menu of the site');
    await press(path, 'take-in.5');
    expect(await texts(path)).toEqual(['Menu utama', 'Kami siap.']);
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
    'leave-out.9999',
    'take-in.0',
  ])('the invalid step %s is refused, and the typed values are kept', async (step) => {
    const path = await begin();
    const answer = await press(path, step, { title: 'Judul & <saya>' });
    expect([400, 422]).toContain(answer.status);
    expect(answer.text).toContain('value="Judul &amp; &lt;saya>"');
    expect(answer.text).toContain('role="alert"');
  });

  it('the encoding of a file is chosen, and what no longer fits is listed until it is dismissed', async () => {
    const body = new FormData();
    const text = 'Mérci. Kami siap.\n\nKedua.';
    body.set('from', 'file');
    body.set('file', new File([Buffer.from(text, 'latin1')], 'a.txt'));
    const answer = await fetch(`${server.url}/drafts`, { method: 'POST', body, redirect: 'manual' });
    const path = answer.headers.get('location')!;
    expect((await texts(path))[0]).toBe('Mérci. Kami siap.');
    await press(path, 'split.1');
    await press(path, `role.${text.indexOf('Kedua')}`, { role: 'heading' });
    await press(path, 'update', { encoding: 'macintosh' });
    expect((await texts(path))[0]).toBe('MÈrci. Kami siap.');
    const page = parsePage((await server.ask(path)).text);
    expect(page.querySelector('#encoding option[selected]')!.getAttribute('value')).toBe('macintosh');
    expect([...page.querySelectorAll('.draft-lost li')].map((each) => each.textContent)).toEqual([
      'a paragraph was split (character 1)',
    ]);
    expect(page.querySelectorAll('.unit[data-role="heading"]')).toHaveLength(1);
    await press(path, 'forget');
    expect((await server.ask(path)).text).not.toContain('draft-lost');
    const id = idOf(await press(path, 'add'));
    expect(await server.services.articles.revision(id)).toMatchObject({ encoding: 'macintosh' });
    expect((await server.services.intake.present(id)).text).toContain('MÈrci');
  });

  it('an adjustment that newer rules of reading do not apply is listed, and does not prevent adding', async () => {
    const id = await server.services.drafts.keep({
      bytes: Buffer.from('Kami siap.'),
      format: 'text',
      sourceLanguage: 'id',
      details: {},
      targets: [],
      adjustments: [{ kind: 'join', at: 4 }],
    });
    expect((await server.ask(`/drafts/${id}`)).text).toContain('two paragraphs were joined');
    expect(idOf(await press(`/drafts/${id}`, 'add'))).not.toBe('');
  });

  it('the text of a preview is edited without losing anything else', async () => {
    const path = await begin({ text: 'Kami siap. Kami kuat.\n\nKeduakah?\n\nADVERTISEMENT' });
    await press(path, 'split.11');
    const left = await press(path, 'edit', { title: 'Judul', publisher: 'RMOL', confidential: 'true' });
    expect(left.headers.location).toBe(`${path}/edit`);
    const form = parsePage((await server.ask(`${path}/edit`)).text);
    const text = form.querySelector('#add-text')!.textContent.replace(/^\n/, '');
    expect(text).toBe('Kami siap. Kami kuat.\n\nKeduakah?\n\nADVERTISEMENT');
    const edited = text.replace('Keduakah?', 'Kedua.\n\nIKLAN\n\nKetiga.').replaceAll('\n', '\r\n');
    const answer = await post(`${path}/edit`, { from: 'text', text: edited, format: 'text' });
    expect([answer.status, answer.headers.location]).toEqual([303, path]);
    expect(await texts(path)).toEqual(['Kami siap.', 'Kami kuat.', 'Kedua.', 'Ketiga.']);
    const article = await server.services.reading.read(idOf(await press(path, 'add')));
    expect(article).toMatchObject({ title: 'Judul', publisher: 'RMOL', confidential: true });
    expect(article.leftOut?.map((part) => part.text)).toEqual(['IKLAN', 'ADVERTISEMENT']);
  });

  it('editing shows the decoded text of an address, and refuses an empty one', async () => {
    const path = await begin({ from: 'url', url: 'https://example.org/siap' });
    const form = parsePage((await server.ask(`${path}/edit`)).text);
    const written = form.querySelector('#add-text')!.textContent;
    const same = written.replaceAll('&lt;', '<').replaceAll('&quot;', '"').trim();
    expect(same).toContain('<h1>Judul</h1>');
    await post(`${path}/edit`, { from: 'text', text: same, format: 'html' });
    expect((await server.ask(path)).text).toContain('value="Reni"');
    const empty = await post(`${path}/edit`, { from: 'text', text: ' ', format: 'html' });
    expect([empty.status, empty.text.includes('role="alert"')]).toEqual([422, true]);
    expect((await server.ask(path)).text).toContain('value="Reni"');
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
