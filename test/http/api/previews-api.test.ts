import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { preview } from '../../../src/http/openapi/response-schemas.ts';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TEXT = 'Kami siap. Kami kuat.\n\nKami pulang â€œsegeraâ€œ dari TASS.Ia menegaskan hal itu kemarin.';

let server: TestServer;
let api: Api;
beforeAll(async () => {
  server = await startServer();
  api = await createApi(server);
});
afterAll(() => server.close());

type Preview = z.infer<typeof preview>;

const textsIn = (json: unknown) => (json as Preview).paragraphs.map(({ source }) => source.text);
const previewOf = (body: object) => api('POST', '/previews', { json: body });

describe('POST /previews', () => {
  it('a preview has paragraphs with repairs and places for adjustments, and nothing is stored', async () => {
    const { status, json } = await previewOf({ content: TEXT, title: 'Judul' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ title: 'Judul', format: 'text', encoding: 'utf-8', sourceLanguage: 'id' });
    const [first, second] = (json as Preview).paragraphs;
    expect(first).toMatchObject({
      position: 1,
      at: 0,
      splits: [11],
      source: { text: 'Kami siap. Kami kuat.' },
    });
    expect(second).toMatchObject({
      at: 23,
      source: { repairs: [{ from: 'â€œ', to: '“', rejectable: true, place: [12, 13] }, { from: 'â€œ' }] },
    });
    expect(await server.services.articles.isEmpty()).toBe(true);
  });

  it('a preview accepts the text itself as its body', async () => {
    const answer = await api('POST', '/previews', {
      body: '<h1>Judul</h1><p>Isi.',
      headers: { 'Content-Type': 'text/html' },
    });
    expect(answer.json).toMatchObject({
      title: 'Judul',
      format: 'html',
      paragraphs: [{ role: 'title' }, {}],
    });
  });

  it('a preview applies adjustments, and an article accepts the same ones', async () => {
    const at = TEXT.indexOf('Ia menegaskan');
    const adjustments = [
      { kind: 'split', at: 11 },
      { kind: 'reject', at, repair: 'paragraph-break' },
      { kind: 'role', at: 0, role: 'heading' },
    ];
    const seen = await previewOf({ content: TEXT, adjustments });
    expect(textsIn(seen.json)).toEqual([
      'Kami siap.',
      'Kami kuat.',
      'Kami pulang “segera“ dari TASS.Ia menegaskan hal itu kemarin.',
    ]);
    const added = await api('POST', '/articles', { json: { content: TEXT, adjustments } });
    expect(added.status).toBe(201);
    expect(textsIn(added.json)).toEqual(textsIn(seen.json));
    const { id } = added.json as { id: string };
    expect((await server.services.articles.revision(id))?.adjustments).toEqual(adjustments);
    const again = await api('PUT', `/articles/${id}`, { json: { content: TEXT } });
    expect(again.json).toMatchObject({ revision: 1 });
    const other = await api('PUT', `/articles/${id}`, { json: { content: TEXT, adjustments: [] } });
    expect(other.json).toMatchObject({ revision: 2 });
  });

  it('a preview says what is left out and proposes more; an article stores what the request says', async () => {
    const page =
      '<body><nav>Menu situs</nav><h1>Judul</h1><p>Kami siap berangkat besok pagi.</p><p>Baca juga: <a href="/x">Harga beras</a></p></body>';
    const seen = (await previewOf({ content: page, format: 'html' })).json as Preview;
    expect(seen.leftOut).toEqual([{ at: page.indexOf('Menu'), text: 'Menu situs', reason: 'navigation' }]);
    const at = page.indexOf('Baca');
    expect(seen.proposals).toEqual([{ kind: 'leave-out', at, reason: 'furniture' }]);
    expect(textsIn(seen)).toContain('Baca juga: Harga beras');
    const plain = await api('POST', '/articles', { json: { content: page, format: 'html' } });
    expect(textsIn(plain.json)).toEqual(textsIn(seen));
    const adjustments = [...seen.proposals, { kind: 'take-in', at: seen.leftOut[0]!.at }];
    const added = await api('POST', '/articles', { json: { content: page, format: 'html', adjustments } });
    expect(textsIn(added.json)).toEqual(['Menu situs', 'Judul', 'Kami siap berangkat besok pagi.']);
    expect((added.json as { leftOut: unknown }).leftOut).toEqual([
      { at, text: 'Baca juga: Harga beras', reason: 'furniture' },
    ]);
  });

  it.each([
    ['an adjustment of a place that does not exist', [{ kind: 'split', at: 9999 }], 422],
    ['an adjustment of an unknown kind', [{ kind: 'delete', at: 0 }], 400],
    ['an adjustment with an unknown member', [{ kind: 'split', at: 11, role: 'title' }], 400],
  ])('a preview and an article refuse %s', async (_what, adjustments, status) => {
    expect((await previewOf({ content: TEXT, adjustments })).status).toBe(status);
    expect((await api('POST', '/articles', { json: { content: TEXT, adjustments } })).status).toBe(status);
  });

  it('a preview refuses a source that cannot be added', async () => {
    expect((await previewOf({ content: ' ' })).status).toBe(422);
    expect((await previewOf({})).status).toBe(400);
    expect((await api('GET', '/previews')).status).toBe(405);
  });
});
