import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedArticle } from '../../../src/presentation/embed/embedded-article.ts';
import { embeddedArticle } from '../../../src/http/openapi/embed-schemas.ts';
import { type DeeplServer, startDeepl } from '../../support/deepl-server.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const SOURCE =
  '<article><h1>Judul</h1><p>Kata <a href="https://contoh.id/?a=1&amp;b=2">tautan</a> dan &lt;b&gt;.</p><p>Satu lagi.</p><p>Yang akhir.</p></article>';

let deepl: DeeplServer;
let server: TestServer;
let id: string;

async function add(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const answer = await server.ask('/api/v1/articles', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=20' },
    body: JSON.stringify({ content: SOURCE, format: 'html', ...more }),
  });
  return (JSON.parse(answer.text) as { id: string }).id;
}
async function embed(path: string, headers: Record<string, string> = {}) {
  const answer = await server.ask(`/embed/${path}`, { headers });
  return { ...answer, json: JSON.parse(answer.text || 'null') as EmbeddedArticle };
}

beforeAll(async () => {
  deepl = await startDeepl();
  server = await startServer({ deeplUrl: deepl.url });
  id = await add({
    targets: ['en'],
    url: 'https://contoh.id/berita',
    publisher: 'Contoh',
    rights: '© Contoh',
  });
});
afterAll(async () => {
  await server.close();
  await deepl.close();
});

describe('an embedded article', () => {
  it('a long article has no cells of a language without any translation, and a note says so', async () => {
    const content = Array.from({ length: 61 }, (_, index) => `Baris ke-${index}.`).join('\n\n');
    const long = await server.services.intake.add({ content, format: 'text' });
    const { json } = await embed(`${long.article.id}?languages=id+de&lng=en`);
    expect(json.columns.map(({ language }) => language)).toEqual(['id']);
    expect(json.rows[0]!.cells).toHaveLength(1);
    expect(json.notes).toEqual(['German: Not translated: not requested yet']);
  });

  it('an embedded article has rows of pieces of text, each with its state', async () => {
    const { status, json } = await embed(`${id}?languages=id+en+fr&lng=en`);
    expect(status).toBe(200);
    expect(embeddedArticle.parse(json)).toEqual(json);
    expect(json.title).toEqual({ text: 'Judul', language: 'id' });
    expect(json.columns.map(({ name, told }) => [name, told])).toEqual([
      ['Indonesian', 'Original'],
      ['English', 'Machine translation'],
      ['French', '0/4'],
    ]);
    expect(json.rows.map(({ id, role }) => [id, role])).toEqual([
      ['p1', 'title'],
      ['p2', 'paragraph'],
      ['p3', 'paragraph'],
      ['p4', 'paragraph'],
    ]);
    const [source, english, french] = json.rows[1]!.cells;
    expect(source).toEqual({
      state: 'source',
      pieces: ['Kata ', { tag: 'a', href: 'https://contoh.id/?a=1&b=2', pieces: ['tautan'] }, ' dan <b>.'],
    });
    expect(english).toMatchObject({ state: 'machine' });
    expect(french).toEqual({
      state: 'missing',
      pieces: [],
      note: 'Not translated: not requested yet',
    });
  });

  it('an embedded article names its source, its translations and the address to read on', async () => {
    const { json } = await embed(`${id}?languages=id+en&lng=en`);
    expect(json.notes).toEqual([
      expect.stringMatching(/^English: Machine translation, DeepL, \d+ \w+ \d{4}$/),
      'Contoh',
      '© Contoh',
    ]);
    expect(json.links.map(({ address }) => address)).toEqual([
      `${server.url}/articles/${id}/id+en`,
      'https://contoh.id/berita',
    ]);
  });

  it.each([
    ['p2', ['p2'], '#p2'],
    ['p2-p3', ['p2', 'p3'], '#p2-p3'],
    ['p3-p2', ['p2', 'p3'], '#p3-p2'],
    ['p4, p1-p2', ['p1', 'p2', 'p4'], ''],
    ['p2-p99', ['p2', 'p3', 'p4'], '#p2-p99'],
    ['p99-p3', ['p3', 'p4'], '#p99-p3'],
    ['p98-p99', [], '#p98-p99'],
  ])('the paragraphs %s are embedded', async (paragraphs, expected, place) => {
    const { json } = await embed(`${id}?languages=id&paragraphs=${encodeURIComponent(paragraphs)}`);
    expect(json.rows.map((row) => row.id)).toEqual(expected);
    expect(json.address).toBe(`${server.url}/articles/${id}/id${place}`);
  });

  it('the notes on an excerpt are true of the excerpt', async () => {
    const { json } = await embed(`${id}?languages=en&paragraphs=p1&lng=en`);
    expect(json.notes[0]).toMatch(/^English: Machine translation, /);
    const none = await embed(`${id}?languages=en&paragraphs=p99&lng=en`);
    expect(none.json.notes).toEqual(['Contoh', '© Contoh']);
  });

  it.each(['p', 'p2-', '7', 'p1;p2', `${'p1,'.repeat(100)}p2`])(
    'invalid paragraph ranges are refused: %s',
    async (paragraphs) => {
      const answer = await embed(`${id}?paragraphs=${encodeURIComponent(paragraphs)}`);
      expect([answer.status, answer.headers['content-type']]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ]);
    },
  );

  it('every site may read an embedded article, and its refusals', async () => {
    const confidential = await add({ confidential: true });
    for (const [path, status] of [
      [id, 200],
      ['none', 404],
      [confidential, 404],
      [`${id}?languages=!`, 404],
    ] as const) {
      const { headers, ...answer } = await embed(path, { Origin: 'https://other.example' });
      expect(answer.status).toBe(status);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    }
    expect((await embed(confidential)).text).not.toContain('Judul');
  });

  it('an embedded article reads no cookie and sets none', async () => {
    const { headers, json } = await embed(`${id}?lng=fr`, { Cookie: 'lng=id' });
    expect([json.language, headers['set-cookie'], headers['vary']]).toEqual([
      'fr',
      undefined,
      expect.stringContaining('Accept-Language'),
    ]);
    expect((await embed(id, { Cookie: 'lng=id', 'Accept-Language': 'fr' })).json.language).toBe('fr');
  });

  it('a known embedded article is not sent again', async () => {
    const { headers } = await embed(id);
    expect(headers['cache-control']).toBe('public, max-age=60');
    const again = await server.ask(`/embed/${id}`, { headers: { 'If-None-Match': headers.etag! } });
    expect([again.status, again.text, again.headers['access-control-allow-origin']]).toEqual([304, '', '*']);
  });
});

describe('the script', () => {
  it('the script has a permanent address and is revalidated often', async () => {
    const { status, headers, text } = await server.ask('/embed.js');
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cache-control']).toMatch(/^public, max-age=600,/);
    expect(text).toContain('Chargement');
    const again = await server.ask('/embed.js', { headers: { 'If-None-Match': headers.etag! } });
    expect(again.status).toBe(304);
  });
});

it('no other address is open to other sites', async () => {
  const paths = ['/', `/articles/${id}`, `/api/v1/articles/${id}`, '/sitemap.xml', '/health/live'];
  for (const path of paths) {
    const { status, headers } = await server.ask(path, { headers: { Origin: 'https://other.example' } });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  }
});
