import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/http-server.ts';

const PAIR = { source: 'id', target: 'en' };
const TOKEN = 'kata-sandi-yang-panjang';

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
  await server.services.glossary.merge(PAIR, [
    { source: 'harga', target: 'price' },
    { source: 'beras', target: 'rice' },
  ]);
});
afterEach(() => server.close());

const entries = () => server.services.glossary.entries(PAIR);
const post = (path: string, form: Record<string, string>) =>
  server.ask(`/glossary/id/en/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
async function upload(
  content: string | Uint8Array,
  { name = 'istilah.csv', mode = 'add', to = 'import' } = {},
) {
  const form = new FormData();
  form.set('mode', mode);
  form.set('file', new Blob([content as BlobPart]), name);
  return send(form, to);
}
async function send(form: FormData, to: string) {
  const encoded = new Response(form);
  return server.ask(`/glossary/id/en/${to}`, {
    method: 'POST',
    headers: { 'Content-Type': encoded.headers.get('Content-Type')! },
    body: new Uint8Array(await encoded.arrayBuffer()),
  });
}

describe('the pages of the glossary', () => {
  it('the list has the pairs of the settings, also empty ones, and all pairs with terms', async () => {
    await server.services.glossary.merge({ source: 'id', target: 'de' }, [{ source: 'a', target: 'b' }]);
    const { text } = await server.ask('/glossary');
    expect([...text.matchAll(/href="(\/glossary\/[^"]+)"/g)].map(([, path]) => path)).toEqual([
      '/glossary/id/en',
      '/glossary/id/fr',
      '/glossary/id/de',
    ]);
  });

  it('the form leads to the canonical address of any other pair', async () => {
    const chosen = await server.ask('/glossary?source=id&target=en-GB');
    expect([chosen.status, chosen.headers.location]).toEqual([303, '/glossary/id/en']);
    const written = await server.ask('/glossary/ID/en-GB');
    expect([written.status, written.headers.location]).toEqual([301, '/glossary/id/en']);
    expect((await server.ask('/glossary/id/id')).status).toBe(422);
    expect((await server.ask('/glossary/id/%00')).status).toBe(400);
  });

  it('the search finds terms on either side and ignores case', async () => {
    const shown = async (query: string) =>
      [...(await server.ask(`/glossary/id/en?${query}`)).text.matchAll(/<th scope="row"[^>]*>([^<]*)</g)].map(
        ([, term]) => term,
      );
    expect(await shown('')).toEqual(['beras', 'harga']);
    expect(await shown('q=PRI')).toEqual(['harga']);
    expect(await shown('q=zz')).toEqual([]);
    expect(await shown('page=99')).toEqual(['beras', 'harga']);
    expect(await shown('page=x&q[]=1')).toEqual(['beras', 'harga']);
  });
});

describe('a term', () => {
  it('a term is added, and the page says so', async () => {
    const { status, headers } = await post('terms', { source: ' Mali ', target: 'Mali' });
    expect([status, headers.location]).toEqual([303, '/glossary/id/en?added=1&changed=0&removed=0']);
    expect((await server.ask(headers.location!)).text).toContain('Terms added: 1, changed: 0, removed: 0.');
    expect(await entries()).toContainEqual({ source: 'Mali', target: 'Mali' });
  });

  it('a term is changed, also its source', async () => {
    await post('terms', { term: 'harga', source: 'harga pasar', target: 'market price' });
    expect(await entries()).toEqual([
      { source: 'beras', target: 'rice' },
      { source: 'harga pasar', target: 'market price' },
    ]);
  });

  it('a term does not replace another one by mistake', async () => {
    const { status, text } = await post('terms', { source: 'harga', target: 'cost' });
    expect(status).toBe(409);
    expect(text).toContain('value="cost"');
    expect(text).toContain('is already in the glossary as “price”');
    expect(await entries()).toContainEqual({ source: 'harga', target: 'price' });
  });

  it('an invalid term is shown again with the reason', async () => {
    const { status, text } = await post('terms', { source: '—', target: 'dash' });
    expect([status, text]).toEqual([422, expect.stringContaining('no letter and no digit')]);
  });

  it('a removed term is in the form, so that it can be added again', async () => {
    const { status, headers } = await post('remove', { term: 'harga' });
    expect(status).toBe(303);
    expect(await entries()).toHaveLength(1);
    const { text } = await server.ask(headers.location!);
    expect(text).toMatch(/id="term-source"[^>]* value="harga"/);
    expect(text).toMatch(/id="term-target"[^>]* value="price"/);
    expect((await post('remove', { term: 'harga' })).status).toBe(404);
  });
});

describe('a file', () => {
  it('a file is added to the glossary, or replaces it', async () => {
    const added = await upload('Mali;Mali\r\nharga;price\r\n');
    expect(added.headers.location).toBe('/glossary/id/en?added=1&changed=0&removed=0');
    const replaced = await upload('Mali\tMali\n', { name: 'istilah.tsv', mode: 'replace' });
    expect(replaced.headers.location).toBe('/glossary/id/en?added=0&changed=0&removed=2');
  });

  it('a file is shown as it is read before anything is stored, and then imported exactly', async () => {
    const file =
      'Indonesia;Inggris;Catatan;Prancis\r\nsawah;"rice\r\nfield";<b>;rizière\r\nleuit;;;grenier\r\nlesung\r\n';
    const shown = await upload(file, { to: 'preview', name: 'istilah é.csv' });
    expect(shown.status).toBe(200);
    expect(shown.headers['cache-control']).toBe('no-store');
    for (const part of ['istilah é.csv', 'Terms in Indonesian', 'Not imported', 'rice field', 'rizière'])
      expect(shown.text).toContain(part);
    expect(shown.text).toContain('Line 4 (“leuit”), English: there is no translation.');
    expect(shown.text).toContain('Indonesian → French: 2 terms (added 2, changed 0, removed 0)');
    expect(await entries()).toHaveLength(2);

    const form = new FormData();
    for (const [, name, value] of shown.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g))
      form.append(name!, value!);
    for (const [, value] of shown.text.matchAll(/name="pairs\[\]" value="([^"]*)"/g))
      form.append('pairs[]', value!);
    const imported = await send(form, 'import');
    expect(imported.headers.location).toBe('/glossary/id/en?added=1&changed=0&removed=0&also=id+fr');
    expect(await entries()).toContainEqual({ source: 'sawah', target: 'rice field' });
    expect(await server.services.glossary.entries({ source: 'id', target: 'fr' })).toHaveLength(2);
    const { text } = await server.ask(imported.headers.location!);
    expect(text).toMatch(/Terms were also imported for: <a href="\/glossary\/id\/fr">/);

    form.delete('pairs[]');
    expect((await send(form, 'import')).status).toBe(422);
  });

  it('a file for other languages is refused before the preview', async () => {
    const { status, text } = await upload('id,fr\nsawah,rizière\n', { to: 'preview' });
    expect(status).toBe(422);
    expect(text).toContain('The file has the languages id, fr');
  });

  it('an invalid file changes nothing, and its line is named', async () => {
    const { status, text } = await upload('beras\n', { mode: 'replace' });
    expect(status).toBe(422);
    expect(text).toContain('Line 1 (“beras”)');
    expect(await entries()).toHaveLength(2);
    expect((await upload('')).status).toBe(422);
    expect((await upload(Buffer.alloc(4 * 1024 * 1024 + 2, 'a'))).status).toBe(413);
  });

  it('a file for a spreadsheet can be imported again without a change', async () => {
    const { headers, text, bytes } = await server.ask('/glossary/id/en/download');
    expect(headers['content-disposition']).toBe('attachment; filename=glossary-id-en.csv');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(text).toBe('\ufeffid,en\r\nberas,rice\r\nharga,price\r\n');
    expect((await upload(bytes)).headers.location).toMatch(/added=0&changed=0&removed=0$/);
    expect((await server.ask('/glossary/id/fr/download')).status).toBe(404);
  });
});

describe('access to the glossary', () => {
  it('a reader may read, and is sent to the sign-in to write', async () => {
    await server.close();
    server = await startServer({ settings: { adminToken: TOKEN } });
    expect((await server.ask('/glossary/id/en')).text).not.toContain('method="post"');
    for (const path of ['terms', 'remove']) {
      const { status, headers } = await post(path, { source: 'a', target: 'b', term: 'a' });
      expect([status, headers.location]).toEqual([303, '/sign-in?next=%2Fglossary%2Fid%2Fen']);
    }
    for (const to of ['preview', 'import'])
      expect((await upload('a,b', { to })).headers.location).toMatch(/^\/sign-in/);
    expect(await entries()).toEqual([]);
  });

  it('another site may not write', async () => {
    const { status } = await server.ask('/glossary/id/en/remove', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'https://jahat.example',
      },
      body: 'term=harga',
    });
    expect(status).toBe(403);
    expect(await entries()).toHaveLength(2);
  });
});
