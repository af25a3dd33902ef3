import { afterAll, beforeAll, expect, it } from 'vitest';
import { parsePage } from '../../../presentation/examples/context.ts';
import { docxFile, paragraph, styled, STYLES } from '../../../support/docx-file.ts';
import { entry, epubFile } from '../../../support/epub-file.ts';
import { startServer, type TestServer } from '../../../support/http-server.ts';

const report = (text: string) =>
  docxFile(styled('Judul', 'Laporan Banjir') + paragraph(text), { styles: STYLES });
const BOOK = epubFile({
  pages: {
    'a.xhtml': '<p>Kapal berangkat sebelum fajar.</p>',
    'b.xhtml': '<p>Angin berubah arah.</p>',
  },
  nav: entry('a.xhtml', 'Berangkat') + entry('b.xhtml', 'Badai'),
  metadata: '<dc:title>Pelayaran</dc:title>',
});

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    fetchPage: (url) => {
      const isBook = url.endsWith('.epub');
      const bytes = isBook ? BOOK : report('Air naik. Warga mengungsi.');
      return Promise.resolve({ url, bytes, contentType: 'application/octet-stream' });
    },
  });
});
afterAll(() => server.close());

async function upload(path: string, file: Uint8Array, name: string) {
  const form = new FormData();
  form.set('from', 'file');
  form.set('file', new Blob([Uint8Array.from(file)]), name);
  const request = new Request('http://form/', { method: 'POST', body: form });
  const headers = { 'Content-Type': request.headers.get('content-type')! };
  return server.ask(path, { method: 'POST', headers, body: Buffer.from(await request.arrayBuffer()) });
}

const press = (path: string, fields: Readonly<Record<string, string>>) =>
  server.ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });

async function add(path: string): Promise<string> {
  const page = parsePage((await server.ask(path)).text);
  const fields = [...page.querySelectorAll('main form input[name]')].map((field) => [
    field.getAttribute('name')!,
    field.getAttribute('value') ?? '',
  ]);
  const { headers } = await press(path, {
    ...(Object.fromEntries(fields) as Record<string, string>),
    sourceLanguage: 'id',
    do: 'add',
  });
  return headers.location!.replace('/articles/', '');
}

it('a Word file is previewed, added, and revised by a new file; the corrections stay', async () => {
  const { headers } = await upload('/drafts', report('Air naik. Warga mengungsi.'), 'laporan.docx');
  const path = headers.location!;
  const page = parsePage((await server.ask(path)).text);
  expect(page.querySelector('select[name="encoding"]')).toBeNull();
  const units = [...page.querySelectorAll('.unit-text')].map(({ textContent }) => textContent);
  expect(units).toEqual(['Laporan Banjir', 'Air naik. Warga mengungsi.']);

  const at = '<h1>Laporan Banjir</h1>\n<p>'.length;
  const split = { shown: '', sourceLanguage: 'id', do: `split.${at + 'Air naik. '.length}` };
  expect((await press(path, split)).status).toBe(303);
  const id = await add(path);
  const { articles } = server.services;
  expect((await articles.revision(id))!.document).toMatchObject({ extractor: 'docx 1' });
  const originalOf = async () => Buffer.from((await articles.original(id))!.bytes);
  expect(await originalOf()).toEqual(Buffer.from(report('Air naik. Warga mengungsi.')));

  const next = report('Air naik. Warga mengungsi. Bantuan tiba.');
  const draft = (await upload(`/articles/${id}/revise`, next, 'laporan (2).docx')).headers.location!;
  expect(await add(draft)).toBe(id);
  const revised = (await articles.revision(id))!;
  expect(revised.paragraphs.map(({ text }) => text)).toEqual([
    'Laporan Banjir',
    'Air naik.',
    'Warga mengungsi. Bantuan tiba.',
  ]);
  expect(await originalOf()).toEqual(Buffer.from(next));
});

it('an address that leads to a Word file or a book is read like an upload', async () => {
  const previewed = async (url: string) => {
    const { headers } = await press('/drafts', { from: 'url', url });
    return { path: headers.location!, page: parsePage((await server.ask(headers.location!)).text) };
  };
  const { path, page } = await previewed('desa.example/laporan.docx');
  const units = [...page.querySelectorAll('.unit-text')].map(({ textContent }) => textContent);
  expect(units).toEqual(['Laporan Banjir', 'Air naik. Warga mengungsi.']);
  const article = await server.services.reading.read(await add(path));
  expect(article.url).toBe('https://desa.example/laporan.docx');
  const book = await previewed('https://desa.example/pelayaran.epub');
  expect(book.page.querySelectorAll('.chapters li')).toHaveLength(2);
  const added = await press('/articles', { from: 'url', url: 'https://desa.example/pelayaran.epub' });
  expect(added.headers.location).toBe('/');
});

it('the edited text of a Word file is a text by itself; unedited, the file stays', async () => {
  const { intake, articles } = server.services;
  const { sources } = await intake.unpack(report('Air naik.'));
  const { article } = await intake.add(sources[0]!);
  const html = '<h1>Laporan Banjir</h1>\n<p>Air naik.</p>';
  const revise = async (text: string) =>
    add(
      (await press(`/articles/${article.id}/revise`, { from: 'text', format: 'html', text })).headers
        .location!,
    );
  await revise(html);
  expect((await articles.revision(article.id))!).toMatchObject({
    number: 1,
    document: { extractor: 'docx 1' },
  });
  await revise(html.replace('naik', 'surut'));
  const revision = (await articles.revision(article.id))!;
  expect([revision.number, revision.document]).toEqual([2, undefined]);
});

it('a book shows its chapters, and all are added at once, however often it is confirmed', async () => {
  const { headers } = await upload('/drafts', BOOK, 'pelayaran.epub');
  const path = headers.location!;
  const page = parsePage((await server.ask(path)).text);
  expect(page.querySelector('h1')!.textContent).toBe('Pelayaran');
  expect(
    [...page.querySelectorAll('.chapters li > span:first-child')].map((each) => each.textContent),
  ).toEqual(['Berangkat', 'Badai']);
  expect(parsePage((await server.ask('/add')).text).querySelector('.drafts')!.textContent).toContain(
    'Pelayaran',
  );
  expect((await press(path, { do: 'add' })).headers.location).toBe('/');
  const { items } = await server.services.articles.list({ reader: 'writer', limit: 2, targets: [] });
  expect(items.map(({ title, partOf }) => [title, partOf])).toEqual([
    ['Berangkat', 'Pelayaran'],
    ['Badai', 'Pelayaran'],
  ]);
  expect((await press(path, { do: 'add' })).headers.location).toBe(`/articles/${items[0]!.id}`);
});

it('a book may be added without a preview, but revises nothing', async () => {
  expect((await upload('/articles', BOOK, 'pelayaran.epub')).headers.location).toBe('/');
  const { items } = await server.services.articles.list({ reader: 'writer', limit: 1, targets: [] });
  const answer = await upload(`/articles/${items[0]!.id}/revise`, BOOK, 'pelayaran.epub');
  expect(answer.status).toBe(422);
});

it('an old Word file is refused with words that say what to do', async () => {
  const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const old = Buffer.concat([signature, Buffer.alloc(504), Buffer.from('WordDocument', 'utf16le')]);
  const answer = await upload('/drafts', old, 'surat.doc');
  expect([answer.status, answer.text.includes('.docx')]).toEqual([415, true]);
});
