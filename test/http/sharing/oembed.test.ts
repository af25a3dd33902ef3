import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { oembed as oembedAnswer } from '../../../src/http/openapi/embed-schemas.ts';
import { parsePage } from '../../presentation/examples/context.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

let server: TestServer;
let id: string;

async function add(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const answer = await server.ask('/api/v1/articles', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ content: 'Kami siap.\n\nKami kuat.', format: 'text', ...more }),
  });
  return (JSON.parse(answer.text) as { id: string }).id;
}
const oembed = (query: Readonly<Record<string, string>>) =>
  server.ask(`/oembed?${new URLSearchParams(query)}`);

beforeAll(async () => {
  server = await startServer();
  id = await add({ title: 'Siap & "kuat" <b>', author: 'Hani' });
});
afterAll(() => server.close());

const element = (html: string) => parsePage(`<body>${html}</body>`).querySelector('sejajar-article')!;
const attributesOf = (html: string) =>
  Object.fromEntries([...element(html).attributes].map(({ name, value }) => [name, value]));

describe('oEmbed', () => {
  it('oEmbed answers with the code that shows the article', async () => {
    const { status, headers, text } = await oembed({ url: `${server.url}/articles/${id}` });
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(() => oembedAnswer.parse(JSON.parse(text))).not.toThrow();
    const { html, ...rest } = JSON.parse(text) as { html: string };
    expect(rest).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Siap & "kuat" <b>',
      author_name: 'Hani',
      provider_name: 'Sejajar',
      provider_url: `${server.url}/`,
      cache_age: 3600,
      width: 800,
      height: 600,
      thumbnail_url: expect.stringMatching(/\/assets\/preview\.[0-9a-f]{16}\.png$/) as string,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(html).toContain(`<script src="${server.url}/embed.js" async></script>`);
    expect(attributesOf(html)).toEqual({ article: id, languages: 'id+en+fr', height: '600' });
    expect(element(html).textContent).toBe('Siap & "kuat" <b>');
  });

  it.each([
    ['/id+fr', { languages: 'id+fr' }],
    ['/id%2Bfr', { languages: 'id+fr' }],
    ['/fr+id?view=stacked', { languages: 'fr+id', view: 'stacked' }],
    ['?view=side#p1', { languages: 'id+en+fr', paragraphs: 'p1' }],
    ['/en#p1-p2', { languages: 'en', paragraphs: 'p1-p2' }],
    ['#content', { languages: 'id+en+fr' }],
  ])('the code for %s shows the same as the page', async (rest, expected) => {
    const { text } = await oembed({ url: `${server.url}/articles/${id}${rest}` });
    const { html } = JSON.parse(text) as { html: string };
    expect(attributesOf(html)).toEqual({ article: id, height: '600', ...expected });
  });

  it('the code fits into the requested size', async () => {
    const sizes = { maxwidth: '400', maxheight: '300' };
    const { text } = await oembed({ url: `${server.url}/articles/${id}`, ...sizes });
    expect(JSON.parse(text)).toMatchObject({
      width: 400,
      height: 300,
      html: expect.stringContaining('height="300"') as string,
    });
  });

  it.each([
    [{ maxwidth: '1200', maxheight: '630' }, 'preview', 1200, 630],
    [{ maxwidth: '600' }, 'icon-512', 512, 512],
    [{ maxheight: '200' }, 'icon-192', 192, 192],
  ])('with %j the thumbnail is %s, which other sites can load', async (sizes, name, width, height) => {
    const { text } = await oembed({ url: `${server.url}/articles/${id}`, ...sizes });
    const { thumbnail_url: address, ...rest } = JSON.parse(text) as { thumbnail_url: string };
    expect(rest).toMatchObject({ thumbnail_width: width, thumbnail_height: height });
    const image = await server.ask(address.slice(server.url.length));
    expect([image.status, image.headers['content-type']]).toEqual([200, 'image/png']);
    expect(address).toContain(name);
    // The size is in the first chunk of a PNG.
    expect([image.bytes.readUInt32BE(16), image.bytes.readUInt32BE(20)]).toEqual([width, height]);
    expect(image.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(image.bytes.length).toBeLessThan(16 * 1024);
  });

  it('there is no thumbnail if none fits', async () => {
    const { text } = await oembed({ url: `${server.url}/articles/${id}`, maxwidth: '100' });
    expect(Object.keys(JSON.parse(text) as object).filter((name) => name.startsWith('thumb'))).toEqual([]);
  });

  it('oEmbed answers in XML too', async () => {
    const url = `${server.url}/articles/${id}`;
    const { headers, text } = await oembed({ url, format: 'xml' });
    expect(headers['content-type']).toBe('text/xml; charset=utf-8');
    const values: Record<string, string> = {};
    let value = '';
    const parser = new SaxesParser();
    parser.on('opentag', () => (value = ''));
    parser.on('text', (more) => (value += more));
    parser.on('closetag', ({ name }) => (values[name] ??= value));
    parser.write(text).close();
    const json = JSON.parse((await oembed({ url, format: 'json' })).text) as Record<string, unknown>;
    for (const [name, member] of Object.entries(json)) expect(values[name]).toBe(String(member));
  });

  it('the article’s page refers to its oEmbed answer', async () => {
    const page = parsePage((await server.ask(`/articles/${id}/id+fr`)).text);
    for (const type of ['application/json+oembed', 'text/xml+oembed']) {
      const link = page.querySelector(`link[rel=alternate][type="${type}"]`)!.getAttribute('href')!;
      const { status, text } = await server.ask(link.slice(server.url.length));
      expect(status).toBe(200);
      expect(text).toContain('languages');
      expect(text).toContain('id+fr');
    }
  });

  it('an address that is not an article of this site gives 404', async () => {
    const confidential = await add({ confidential: true });
    const { port } = new URL(server.url);
    for (const url of [
      'https://other.example/articles/a1',
      `http://127.0.0.1:${Number(port) + 1}/articles/${id}`,
      `javascript:alert(1)//${server.url}/articles/${id}`,
      `${server.url}/`,
      `${server.url}/articles/none`,
      `${server.url}/articles/${id}/delete`,
      `${server.url}/articles/${id}/id/more`,
      `${server.url}/articles/%ff`,
      `${server.url}/articles/${confidential}`,
      'nonsense',
    ]) {
      const { status, headers } = await oembed({ url });
      expect([url, status]).toEqual([url, 404]);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
    const page = await server.ask(`/articles/${confidential}`);
    expect(page.text).not.toMatch(/oembed|embed\.js/);
  });

  it('other formats and a missing address are refused', async () => {
    const url = `${server.url}/articles/${id}`;
    const answer = await oembed({ url, format: 'yaml' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      501,
      expect.objectContaining({ type: 'urn:sejajar:problem:format-not-implemented', accepted: 'json, xml' }),
    ]);
    const isError = (line: string) => (JSON.parse(line) as { readonly level: number }).level >= 40;
    await vi.waitFor(() => expect(server.log.some((line) => line.includes('"status":501'))).toBe(true));
    expect(server.log.filter(isError)).toEqual([]);
    const without = await oembed({});
    expect([without.status, JSON.parse(without.text)]).toEqual([
      400,
      expect.objectContaining({
        type: 'urn:sejajar:problem:field-missing',
        detail: 'The request does not contain “url”. Add it, and send the request again.',
      }),
    ]);
    expect((await oembed({ url, maxwidth: '-1' })).status).toBe(400);
  });

  it('oEmbed recognises pages by the public address', async () => {
    const published = await startServer({ settings: { publicUrl: 'https://sejajar.example.org/baca' } });
    try {
      const answer = await published.ask('/api/v1/articles', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: 'Kami siap.',
      });
      const { id: other } = JSON.parse(answer.text) as { id: string };
      const ask = async (site: string) => {
        const url = encodeURIComponent(`${site}/articles/${other}`);
        return (await published.ask(`/oembed?url=${url}`)).status;
      };
      expect(await ask('https://sejajar.example.org/baca')).toBe(200);
      expect(await ask('http://sejajar.example.org/baca')).toBe(200);
      expect(await ask('https://sejajar.example.org')).toBe(404);
      expect(await ask(published.url)).toBe(404);
    } finally {
      await published.close();
    }
  });
});
