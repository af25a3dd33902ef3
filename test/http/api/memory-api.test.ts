import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TMX = { 'Content-Type': 'application/x-tmx+xml' };

let server: TestServer;
let api: Api;

beforeEach(async () => {
  server = await startServer();
  api = await createApi(server);
});
afterEach(() => server.close());

const tmx = (units: string, header = '<header srclang="en"/>') =>
  `<?xml version="1.0"?>\n<tmx version="1.4">${header}<body>\n${units}\n</body></tmx>`;
const unit = (id: string, en: string) =>
  `<tu><tuv xml:lang="id-ID"><seg>${id}</seg></tuv><tuv xml:lang="en-US"><seg>${en}</seg></tuv></tu>`;
const FILE = tmx(
  [
    unit('Panen raya tiba.', 'The <hi type="bold">harvest</hi> is here.'),
    unit('a & b', 'c'),
    unit('Hujan.', 'Rain.'),
  ].join('\n'),
);
const post = (path: string, body: string | Uint8Array = FILE) => api('POST', path, { body, headers: TMX });
const kindOf = ({ json }: { json: unknown }) => (json as { type: string }).type.split(':').at(-1);

describe('POST /memory', () => {
  it('a TMX file is imported in both directions, and a broken unit is reported', async () => {
    const first = await post('/memory');
    expect([first.status, first.json]).toEqual([
      200,
      {
        added: 4,
        known: 0,
        pairs: [
          { source: 'en', target: 'id', translations: 2, added: 2 },
          { source: 'id', target: 'en-US', translations: 2, added: 2 },
        ],
        skipped: [{ reason: 'malformed', units: 1, line: 4, fault: expect.any(String) as string }],
      },
    ]);
    expect((await post('/memory')).json).toMatchObject({ added: 0, known: 4 });
  });

  it('its source and the names of its languages can be corrected', async () => {
    const { json } = await post('/memory?source=id&as=en,fr&file=panen.tmx');
    expect(json).toMatchObject({ added: 2, pairs: [{ source: 'id', target: 'en', translations: 2 }] });
    const article = await api('POST', '/articles', {
      json: { content: '**Panen raya** tiba.\n\nHujan.', format: 'markdown' },
    });
    const { id } = article.json as { id: string };
    expect((await api('GET', `/articles/${id}?targets=en`)).json).toMatchObject({
      coverage: { en: { translated: 2, total: 2 } },
      paragraphs: [
        {
          translations: {
            en: {
              text: 'The harvest is here.',
              html: 'The <b>harvest</b> is here.',
              state: 'imported',
              provenance: { file: 'panen.tmx' },
            },
          },
        },
        { translations: { en: { text: 'Rain.' } } },
      ],
    });
  });

  it.each([
    ['', tmx(unit('a', 'b')).replace('</tmx>', ''), 422, 'file-malformed'],
    ['', '<!DOCTYPE tmx [<!ENTITY a "b">]>' + FILE.replace(/^.*\n/, ''), 422, 'file-malformed'],
    ['?as=?', FILE, 400, 'language-invalid'],
    ['?target=en', FILE, 400, 'request-invalid'],
  ])('with “%s”, the file %j is refused, and nothing is stored', async (query, body, status, kind) => {
    const answer = await post(`/memory${query}`, body);
    expect([answer.status, kindOf(answer)]).toEqual([status, kind]);
    expect((await post('/memory')).json).toMatchObject({ known: 0 });
  });

  it('another media type and a body that is too large are refused', async () => {
    const other = await api('POST', '/memory', { body: 'x', headers: { 'Content-Type': 'text/plain' } });
    expect([other.status, other.headers['accept-post']]).toEqual([
      415,
      'application/x-tmx+xml, application/xml, text/xml',
    ]);
    expect((await post('/memory', 'x'.repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
  });
});
