import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const MALI = { source: 'Mali', target: 'Mali' };
const MINISTER = { source: 'menteri luar negeri', target: 'foreign minister' };
const CSV = { 'Content-Type': 'text/csv' };
const TOKEN = 'kata-sandi-yang-panjang';

let server: TestServer;
let api: Api;

beforeEach(async () => {
  server = await startServer();
  api = await createApi(server);
});
afterEach(() => server.close());

const put = (entries: unknown, headers: Record<string, string> = {}, path = '/glossaries/id/en') =>
  api('PUT', path, { json: { entries }, headers });
const get = (headers: Record<string, string> = {}) => api('GET', '/glossaries/id/en', { headers });
const entriesNow = () => server.services.glossary.entries({ source: 'id', target: 'en' });
const kindOf = ({ json }: { json: unknown }) => (json as { type: string }).type.split(':').at(-1);

describe('GET /glossaries', () => {
  it('the list has each pair with the number of its entries', async () => {
    expect((await api('GET', '/glossaries')).json).toEqual({ items: [], next: null });
    await put([MALI, MINISTER]);
    await put([MALI], {}, '/glossaries/id/fr');
    expect((await api('GET', '/glossaries')).json).toEqual({
      items: [
        { source: 'id', target: 'en', entries: 2 },
        { source: 'id', target: 'fr', entries: 1 },
      ],
      next: null,
    });
  });
});

describe('PUT /glossaries/{source}/{target}', () => {
  it('PUT replaces all entries of the pair and reports the change', async () => {
    const first = await put([MALI, MINISTER]);
    expect([first.status, first.json]).toEqual([
      201,
      { source: 'id', target: 'en', entries: [MALI, MINISTER], change: { added: 2, changed: 0, removed: 0 } },
    ]);
    const second = await put([{ ...MALI, target: 'Republic of Mali' }]);
    expect([second.status, second.json]).toMatchObject([
      200,
      { change: { added: 0, changed: 1, removed: 1 } },
    ]);
  });

  it('a file of two columns is accepted, with or without a header of languages', async () => {
    const csv = await api('PUT', '/glossaries/id/en', {
      body: 'id,en\r\nMali,Mali\r\nmenteri luar negeri,foreign minister\r\n',
      headers: CSV,
    });
    expect(csv.json).toMatchObject({ entries: [MALI, MINISTER] });
    const tsv = await api('PUT', '/glossaries/id/en', {
      body: 'Mali\tMali\n',
      headers: { 'Content-Type': 'text/tab-separated-values' },
    });
    expect(tsv.json).toMatchObject({ entries: [MALI], change: { removed: 1 } });
  });

  it('different spellings of the languages address the same glossary', async () => {
    await put([MALI], {}, '/glossaries/ID/en-GB');
    expect((await get()).json).toEqual({ source: 'id', target: 'en', entries: [MALI] });
  });

  it('a file of several languages gives the columns of the pair, and the answer says how it was read', async () => {
    const body = '\ufeffPrancis;Indonesia;Catatan;Inggris\r\nMali;Mali;negara;Mali\r\nriz;beras;;\r\n';
    const { json } = await api('PUT', '/glossaries/id/en', { body, headers: CSV });
    expect(json).toMatchObject({
      entries: [MALI],
      file: {
        encoding: 'utf-8',
        delimiter: ';',
        header: 1,
        columns: [
          { heading: 'Prancis', use: 'ignored' },
          { heading: 'Indonesia', use: 'source', language: 'id' },
          { heading: 'Catatan', use: 'ignored' },
          { heading: 'Inggris', use: 'target', language: 'en' },
        ],
        skipped: [{ line: 3, term: 'beras', target: 'en', reason: 'empty' }],
        skippedRows: 1,
      },
    });
  });

  it.each([
    ['?strict=true', 'Mali,Mali\nharga\n', 422, 'glossary-line-invalid', { line: 2, reason: 'columns' }],
    ['?strict=true', 'Mali,Mali\nMali,Mall\n', 422, 'glossary-line-conflict', { line: 2, first: 1 }],
    ['', 'harga\n', 422, 'glossary-line-invalid', { line: 1, reason: 'columns' }],
    ['', 'id,fr\nMali,Mali\n', 422, 'glossary-pair-differs', {}],
    ['', '', 422, 'glossary-empty', {}],
  ])('with “%s”, the file %j is refused, and nothing changes', async (query, body, status, kind, values) => {
    await put([MINISTER]);
    const answer = await api('PUT', `/glossaries/id/en${query}`, { body, headers: CSV });
    expect([answer.status, kindOf(answer), answer.json]).toMatchObject([status, kind, values]);
    expect(await entriesNow()).toEqual([MINISTER]);
  });

  it.each([
    [[{ source: 'Mali' }], 400, 'field-missing'],
    [[{ ...MALI, note: 'x' }], 400, 'request-invalid'],
    [[{ source: ' ', target: 'x' }], 422, 'glossary-invalid'],
    [[MALI, { source: 'Mali', target: 'Mall' }], 422, 'glossary-invalid'],
  ])('the entries %j are refused', async (entries, status, kind) => {
    const answer = await put(entries);
    expect([answer.status, kindOf(answer)]).toEqual([status, kind]);
  });

  it.each([
    ['/glossaries/id/id', 422, 'target-is-source'],
    ['/glossaries/id/no tag'.replace(' ', '%20'), 400, 'language-invalid'],
    ['/glossaries/id/__proto__', 400, 'language-invalid'],
  ])('the pair %s is refused', async (path, status, kind) => {
    const answer = await put([MALI], {}, path);
    expect([answer.status, kindOf(answer)]).toEqual([status, kind]);
  });

  it('another media type and a body that is too large are refused', async () => {
    const send = (body: string, type: string) =>
      api('PUT', '/glossaries/id/en', { body, headers: { 'Content-Type': type } });
    const other = await send('x', 'text/plain');
    expect([other.status, other.headers.accept]).toEqual([
      415,
      'application/json, text/csv, text/tab-separated-values',
    ]);
    expect((await send('x'.repeat(4 * 1024 * 1024 + 1), 'text/csv')).status).toBe(413);
  });
});

describe('POST /glossaries', () => {
  const body = 'English,Indonesian,French\nfire,api,feu\nrice,beras,\nprice,api,\n';
  const pairs = async () =>
    (await server.services.glossary.pairs()).map(({ target, entries }) => [target, entries]);
  const post = (path: string, file: string | Uint8Array = body) =>
    api('POST', path, { body: file, headers: CSV });

  it('a file is imported for all of its languages, beside the terms that are there', async () => {
    await put([MALI]);
    const { status, json } = await post('/glossaries');
    expect([status, json]).toMatchObject([
      200,
      {
        header: 1,
        glossaries: [
          { source: 'id', target: 'en', change: { added: 2, changed: 0, removed: 0 }, repeated: 0 },
          { source: 'id', target: 'fr', entries: [{ source: 'api', target: 'feu' }] },
        ],
        skipped: [
          { line: 3, term: 'beras', target: 'fr', reason: 'empty' },
          { line: 4, term: 'api', target: 'en', reason: 'conflict', first: 2 },
        ],
        skippedRows: 2,
      },
    ]);
    expect(await pairs()).toEqual([
      ['en', 3],
      ['fr', 1],
    ]);
  });

  it('a preview shows the same, and stores nothing', async () => {
    await put([MALI]);
    const preview = await post('/glossaries/previews?mode=replace');
    expect(preview.json).toMatchObject({
      glossaries: [{ change: { added: 2, changed: 0, removed: 1 } }, { change: { added: 1 } }],
    });
    expect(await pairs()).toEqual([['en', 1]]);
    expect((await post('/glossaries?mode=replace')).json).toEqual(preview.json);
    expect(await pairs()).toEqual([
      ['en', 2],
      ['fr', 1],
    ]);
  });

  it('the languages can be chosen', async () => {
    await post('/glossaries?source=en&target=fr');
    expect(await server.services.glossary.entries({ source: 'en', target: 'fr' })).toEqual([
      { source: 'fire', target: 'feu' },
    ]);
    const headless = 'api;feu\n';
    expect(kindOf(await post('/glossaries', headless))).toBe('glossary-languages-unknown');
    expect((await post('/glossaries?target=fr', headless)).json).toMatchObject({
      header: null,
      columns: [
        { use: 'source', language: 'id' },
        { use: 'target', language: 'fr' },
      ],
    });
  });

  it.each([
    ['?strict=true', body, 422, 'glossary-line-invalid'],
    ['?target=de', body, 422, 'glossary-pair-differs'],
    ['?target=id', body, 422, 'target-is-source'],
    ['?target=?', body, 400, 'language-invalid'],
    ['?mode=merge', body, 400, 'request-invalid'],
    ['', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 415, 'text-binary'],
  ])('with “%s”, a file may be refused as a whole', async (query, file, status, kind) => {
    const answer = await post(`/glossaries${query}`, file);
    expect([answer.status, kindOf(answer)]).toEqual([status, kind]);
    expect(await pairs()).toEqual([]);
  });

  it('a pair that would become too large refuses all pairs', async () => {
    await put(Array.from({ length: 9_999 }, (_, index) => ({ source: `kata ${index}`, target: 'word' })));
    expect(kindOf(await post('/glossaries'))).toBe('glossary-too-large');
    expect(await pairs()).toEqual([['en', 9_999]]);
  });
});

describe('GET /glossaries/{source}/{target}', () => {
  beforeEach(() => put([MALI, { source: 'a,b', target: 'x "y"' }]));

  it('a glossary is sent in the format that the client prefers', async () => {
    expect((await get()).headers['content-type']).toMatch(/^application\/json/);
    const csv = await get({ Accept: 'text/csv' });
    expect(csv.text).toBe('id,en\r\nMali,Mali\r\n"a,b","x ""y"""\r\n');
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename=glossary-id-en.csv',
    });
    const tsv = await get({ Accept: 'text/tab-separated-values, */*;q=0.1' });
    expect(tsv.text).toBe('id\ten\r\nMali\tMali\r\na,b\t"x ""y"""\r\n');
  });

  it('PUT accepts the file of a GET without a change', async () => {
    const { bytes } = await get({ Accept: 'text/csv' });
    const { json } = await api('PUT', '/glossaries/id/en', { body: bytes, headers: CSV });
    expect(json).toMatchObject({ change: { added: 0, changed: 0, removed: 0 } });
  });

  it('a term that a spreadsheet may take for a formula is guarded in CSV alone, and comes back', async () => {
    const formula = { source: '=1+1', target: '-x' };
    await put([formula]);
    expect((await get({ Accept: 'text/csv' })).text).toBe("id,en\r\n'=1+1,'-x\r\n");
    expect((await get()).json).toMatchObject({ entries: [formula] });
    const body = (await get({ Accept: 'text/csv' })).bytes;
    const { json } = await api('PUT', '/glossaries/id/en', { body, headers: CSV });
    expect(json).toMatchObject({ entries: [formula], change: { added: 0, changed: 0, removed: 0 } });
  });

  it('each format has its own tag, and a known one is not sent again', async () => {
    const json = (await get()).headers.etag!;
    const csv = (await get({ Accept: 'text/csv' })).headers.etag!;
    expect(json).not.toBe(csv);
    expect((await get({ 'If-None-Match': json })).status).toBe(304);
    expect((await get({ Accept: 'text/csv', 'If-None-Match': csv })).status).toBe(304);
    expect((await get({ 'If-None-Match': csv })).status).toBe(200);
  });

  it('the glossary of a pair without entries gives 404', async () => {
    const answer = await api('GET', '/glossaries/id/fr');
    expect([answer.status, kindOf(answer)]).toEqual([404, 'glossary-not-found']);
  });
});

describe('If-Match', () => {
  it('a change is accepted with the present tag of any format, whatever happened to other pairs', async () => {
    await put([MALI]);
    const tag = (await get({ Accept: 'text/csv' })).headers.etag!;
    await put([MALI], {}, '/glossaries/id/fr');
    expect((await put([MINISTER], { 'If-Match': tag })).status).toBe(200);
  });

  it('a change is refused with another tag, and nothing changes', async () => {
    await put([MALI]);
    const tag = (await get()).headers.etag!;
    await put([MALI, MINISTER]);
    const answer = await put([], { 'If-Match': tag });
    expect([answer.status, kindOf(answer)]).toEqual([412, 'glossary-changed']);
    const deletion = await api('DELETE', '/glossaries/id/en', { headers: { 'If-Match': tag } });
    expect(deletion.status).toBe(412);
    expect(await entriesNow()).toEqual([MALI, MINISTER]);
  });
});

describe('DELETE /glossaries/{source}/{target}', () => {
  it('DELETE removes all entries of the pair', async () => {
    await put([MALI]);
    expect((await api('DELETE', '/glossaries/id/en')).status).toBe(204);
    expect((await get()).status).toBe(404);
    expect((await api('DELETE', '/glossaries/id/en')).status).toBe(404);
  });
});

describe('a single term', () => {
  const at = (term: string) => `/glossaries/id/en/entries/${encodeURIComponent(term)}`;

  it('a term can be added, read, changed and removed at its own address', async () => {
    const term = at('menteri/luar negeri?');
    const entry = (target: string) => ({ source: 'menteri/luar negeri?', target });
    const first = await api('PUT', term, { json: { target: ' foreign  minister ' } });
    expect([first.status, first.json]).toEqual([201, entry('foreign minister')]);
    const second = await api('PUT', term, { json: { target: 'Foreign Minister' } });
    expect([second.status, second.json]).toEqual([200, entry('Foreign Minister')]);
    expect((await api('GET', term)).json).toEqual(entry('Foreign Minister'));
    expect((await api('DELETE', term)).status).toBe(204);
    const gone = await api('DELETE', term);
    expect([gone.status, kindOf(gone)]).toEqual([404, 'term-not-found']);
    expect((await api('GET', term)).status).toBe(404);
  });

  it('a change of a term leaves the others as they are', async () => {
    await put([MALI]);
    await api('PUT', at(MINISTER.source), { json: { target: MINISTER.target } });
    expect(await entriesNow()).toEqual([MALI, MINISTER]);
  });

  it.each([
    [{}, 400, 'field-missing'],
    [{ target: '' }, 422, 'glossary-invalid'],
    [{ target: 'x', source: 'y' }, 400, 'request-invalid'],
  ])('refuses %j', async (json, status, kind) => {
    const answer = await api('PUT', at('Mali'), { json });
    expect([answer.status, kindOf(answer)]).toEqual([status, kind]);
  });
});

describe('writing', () => {
  it('writing a glossary needs the token, if there is one; reading does not', async () => {
    await server.close();
    server = await startServer({ settings: { adminToken: TOKEN } });
    api = await createApi(server);
    expect((await put([MALI])).status).toBe(401);
    expect((await put([MALI], { Authorization: `Bearer ${TOKEN}` })).status).toBe(201);
    expect((await get()).status).toBe(200);
    expect((await api('DELETE', '/glossaries/id/en')).status).toBe(401);
    expect((await api('PUT', '/glossaries/id/en/entries/x', { json: { target: 'y' } })).status).toBe(401);
    expect((await api('DELETE', '/glossaries/id/en/entries/Mali')).status).toBe(401);
  });
});
