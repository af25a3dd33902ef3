import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../../src/article/documents/document.ts';
import type { FetchedPage } from '../../../src/fetch/fetch-page.ts';
import type { ListedArticle } from '../../../src/translation/listing/listed-article.ts';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import { type Api, createApi } from '../../support/api.ts';
import { docxFile, paragraph, styled, STYLES } from '../../support/docx-file.ts';
import { entry, epubFile } from '../../support/epub-file.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const DOCX = { 'Content-Type': DOCUMENT_TYPES.docx };
const EPUB = { 'Content-Type': DOCUMENT_TYPES.epub };

const report = (text: string) =>
  docxFile(styled('Judul', 'Laporan Banjir') + paragraph(text), { styles: STYLES });
const BOOK = epubFile({
  pages: {
    'a.xhtml': '<h1>1</h1><p>Kapal berangkat <a href="b.xhtml">sebelum</a> fajar.</p>',
    'b.xhtml': '<h1>2</h1><p>Angin berubah arah.</p>',
    'c.xhtml': '<h1>3</h1><p>Pulau itu terlihat.</p>',
  },
  nav: entry('a.xhtml', 'Berangkat') + entry('b.xhtml', 'Badai') + entry('c.xhtml', 'Pulau'),
  metadata: '<dc:title>Pelayaran</dc:title><dc:creator>Sari Utami</dc:creator>',
});

let server: TestServer;
let api: Api;

const FETCHED = new Map<string, FetchedPage>(
  (
    [
      ['https://desa.example/laporan.docx', report('Air naik di dusun.'), 'application/octet-stream'],
      ['https://desa.example/unduh?id=7', BOOK, DOCUMENT_TYPES.epub],
      ['https://desa.example/masuk.docx', Buffer.from('<p>Masuk dulu.</p>'), DOCUMENT_TYPES.docx],
    ] as const
  ).map(([url, bytes, contentType]) => [url, { url, bytes, contentType }]),
);

beforeAll(async () => {
  server = await startServer({ fetchPage: (url) => Promise.resolve(FETCHED.get(url)!) });
  api = await createApi(server);
});
afterAll(() => server.close());

interface Listed {
  readonly items: readonly ListedArticle[];
  readonly next: null;
}

const add = async (body: Uint8Array, headers: object = DOCX, query = '') =>
  api('POST', `/articles${query}`, { body, headers: { ...headers } });
const kindOf = ({ status, json }: { status: number; json: unknown }) => ({
  status,
  kind: (json as { type: string }).type.replace('urn:sejajar:problem:', ''),
});

it('a Word file becomes an article; its own bytes are the original, its HTML is the source', async () => {
  const bytes = report('Air naik â€œtigaâ€œ meter.');
  const { status, json } = await add(bytes, DOCX, '?author=Rina');
  const article = json as ParallelArticle;
  expect([status, article.title, article.format, article.author]).toEqual([
    201,
    'Laporan Banjir',
    'html',
    'Rina',
  ]);

  const original = await api('GET', `/articles/${article.id}/original`);
  expect(original.bytes).toEqual(Buffer.from(bytes));
  expect(original.headers['content-type']).toBe(DOCUMENT_TYPES.docx);
  expect(original.headers['content-disposition']).toBe(`attachment; filename=${article.id}-1.docx`);

  const source = await api('GET', `/articles/${article.id}/source?revision=1`);
  expect(source.headers['content-type']).toBe('text/html; charset=utf-8');
  const [repair] = article.paragraphs[1]!.source.repairs;
  expect(source.text.slice(repair!.at, repair!.at + repair!.from.length)).toBe(repair!.from);
});

it('the source of a text is its original', async () => {
  const { json } = await api('POST', '/articles', {
    body: 'Kami siap.',
    headers: { 'Content-Type': 'text/plain' },
  });
  const { id } = json as ParallelArticle;
  const [original, source] = await Promise.all(
    ['original', 'source'].map((what) => api('GET', `/articles/${id}/${what}`)),
  );
  expect([source!.text, source!.headers['content-type']]).toEqual([
    original!.text,
    original!.headers['content-type'],
  ]);
});

it('the same file again makes no revision, another one does, and its paragraphs keep their ids', async () => {
  const { id } = (await add(report('Air naik.'))).json as ParallelArticle;
  const put = async (body: Uint8Array) =>
    (await api('PUT', `/articles/${id}`, { body, headers: DOCX })).json as ParallelArticle;
  expect((await put(report('Air naik.'))).revision).toBe(1);
  const revised = await put(report('Air surut kembali.'));
  expect([revised.revision, revised.paragraphs[0]!.id]).toEqual([2, 'p1']);
  expect((await api('GET', `/articles/${id}/original?revision=1`)).bytes).toEqual(
    Buffer.from(report('Air naik.')),
  );
});

it('a book becomes an article for each chapter, in its order', async () => {
  const { status, json, headers } = await add(BOOK, EPUB);
  const { items, next } = json as Listed;
  expect([status, next, headers.location]).toEqual([201, null, `/api/v1/articles/${items[0]!.id}`]);
  expect(items.map(({ title, partOf, author }) => [title, partOf, author])).toEqual(
    ['Berangkat', 'Badai', 'Pulau'].map((title) => [title, 'Pelayaran', 'Sari Utami']),
  );
  const listed = (await api('GET', '/articles?limit=3')).json as Listed;
  expect(listed.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  const { bytes, headers: sent } = await api('GET', `/articles/${items[1]!.id}/original`);
  expect([bytes, sent['content-type']]).toEqual([Buffer.from(BOOK), DOCUMENT_TYPES.epub]);
});

it('a book that is sent again with its key is added once', async () => {
  const keyed = { ...EPUB, 'Idempotency-Key': 'pelayaran' };
  const [first, second] = [await add(BOOK, keyed), await add(BOOK, keyed)];
  const ids = ({ json }: typeof first) => (json as Listed).items.map(({ id }) => id);
  expect(ids(second)).toEqual(ids(first));
  expect(kindOf(await add(BOOK, keyed, '?author=Budi'))).toEqual({
    status: 422,
    kind: 'idempotency-conflict',
  });
});

it('of a book with one chapter that cannot be read, nothing is added', async () => {
  const before = (await api('GET', '/articles')).text;
  const pages = { 'a.xhtml': '<p>Bab satu.</p>', 'b.xhtml': `<p>${'a'.repeat(2 * 1024 * 1024)}</p>` };
  expect(kindOf(await add(epubFile({ pages }), EPUB))).toEqual({ status: 413, kind: 'text-too-large' });
  expect((await api('GET', '/articles')).text).toBe(before);
});

it('a book is no revision and has no preview, but an estimate', async () => {
  const { id } = (await add(report('Air naik.'))).json as ParallelArticle;
  const sent = { body: BOOK, headers: EPUB };
  expect(kindOf(await api('PUT', `/articles/${id}`, sent))).toEqual({
    status: 422,
    kind: 'document-is-book',
  });
  expect(kindOf(await api('POST', '/previews', sent))).toEqual({ status: 422, kind: 'document-is-book' });
  const { json } = await api('POST', '/estimate?targets=en', sent);
  expect(json).toMatchObject({ targets: [{ target: 'en', total: 8 }] });
});

describe('an address in JSON', () => {
  const addJson = (body: object, path = '/articles') => api('POST', path, { json: body });

  it('may lead to a Word file', async () => {
    const url = 'https://desa.example/laporan.docx';
    const { status, json } = await addJson({ url, author: 'Rina' });
    const article = json as ParallelArticle;
    expect([status, article.title, article.url, article.author]).toEqual([
      201,
      'Laporan Banjir',
      url,
      'Rina',
    ]);
    const original = await api('GET', `/articles/${article.id}/original`);
    expect(original.bytes).toEqual(Buffer.from(report('Air naik di dusun.')));
  });

  it('may lead to a book, also with a title for it; a preview takes one text', async () => {
    const url = 'https://desa.example/unduh?id=7';
    const { status, json } = await addJson({ url, title: 'Tiga Hari' });
    const { items } = json as Listed;
    expect([status, items.map(({ title, partOf }) => [title, partOf])]).toEqual([
      201,
      ['Berangkat', 'Badai', 'Pulau'].map((title) => [title, 'Tiga Hari']),
    ]);
    const first = (await api('GET', `/articles/${items[0]!.id}`)).json as ParallelArticle;
    expect(first.paragraphs[1]!.source).not.toHaveProperty('html');
    expect(kindOf(await addJson({ url }, '/previews')).kind).toBe('document-is-book');
  });

  it('that leads to something else than it says is refused', async () => {
    const { kind } = kindOf(await addJson({ url: 'https://desa.example/masuk.docx' }));
    expect(kind).toBe('document-broken');
  });
});

it.each<[string, string]>([
  ['base64', Buffer.from(report('Air naik.')).toString('base64')],
  ['a data URL', `data:${DOCUMENT_TYPES.docx};base64,UEsDBA==`],
  ['its bytes', Buffer.from(report('Air naik.')).toString('latin1')],
])('a file in JSON as %s is refused with advice', async (_how, content) => {
  const answer = await api('POST', '/articles', { json: { content } });
  expect(kindOf(answer)).toEqual({ status: 400, kind: 'file-as-text' });
  expect((answer.json as { detail: string }).detail).toContain('Send the file itself as the body');
});

it.each(['PKS menolak usul itu.', 'PKB setuju.', 'PK'])('the text %j is no archive', async (body) => {
  const answer = await api('POST', '/articles', { body, headers: { 'Content-Type': 'text/plain' } });
  expect(answer.status).toBe(201);
});

it('the content says what a file is', async () => {
  expect((await add(report('Air naik.'), EPUB)).status).toBe(201);
  expect((await add(report('Air naik.'), { 'Content-Type': 'text/plain' })).status).toBe(201);
  expect(kindOf(await add(Buffer.from('Air naik.'), DOCX))).toEqual({ status: 422, kind: 'document-broken' });
});

it('a Word file can be previewed', async () => {
  const { status, json } = await api('POST', '/previews', { body: report('Air naik.'), headers: DOCX });
  expect([status, (json as { title: string }).title]).toEqual([200, 'Laporan Banjir']);
});

it('a file larger than the limit is refused before it is read', async () => {
  const answer = await add(Buffer.alloc(32 * 1024 * 1024 + 1, 'PK'));
  expect(kindOf(answer)).toEqual({ status: 413, kind: 'text-too-large' });
});
