import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParallelArticle } from '../../../src/translation/parallel-article.ts';
import { type Api, createApi } from '../../support/api.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

const TEXT = 'Kami siap.\n\nKami kuat.';
const PLAIN = { 'Content-Type': 'text/plain' };

let server: TestServer;
let api: Api;
let page = '';
const asked: string[] = [];

beforeAll(async () => {
  server = await startServer({
    fetchPage: (url) => {
      asked.push(url);
      const found = `https://example.org/found-${asked.length}`;
      return Promise.resolve({ url: found, bytes: Buffer.from(page), contentType: 'text/html' });
    },
  });
  api = await createApi(server);
});
afterAll(() => server.close());

const send = async (method: 'POST' | 'PUT', path: string, json: unknown, headers = {}) => {
  const answer = await api(method, path, { json, headers });
  return { status: answer.status, article: answer.json as ParallelArticle };
};

describe('a title that was given', () => {
  it('a given title stays when the source is replaced, until another title is given', async () => {
    const { article } = await send('POST', '/articles', { content: TEXT, title: 'Judul saya' });
    const path = `/articles/${article.id}`;
    const plain = await api('PUT', path, { body: 'Kami pergi.\n\nKami kuat.', headers: PLAIN });
    expect((plain.json as ParallelArticle).title).toBe('Judul saya');
    const empty = await send('PUT', path, { content: 'Kami pulang.', title: '' });
    expect(empty.article.title).toBe('Judul saya');
    const other = await send('PUT', path, { content: 'Kami pulang.', title: 'Judul lain' });
    expect(other.article).toMatchObject({ title: 'Judul lain', revision: 3 });
    expect((await send('PUT', path, { content: 'Kami tidur.' })).article.title).toBe('Judul lain');
  });

  it('a title from the source changes with the source', async () => {
    const { article } = await send('POST', '/articles', { content: TEXT });
    expect(article.title).toBe('Kami siap.');
    const { article: next } = await send('PUT', `/articles/${article.id}`, { content: 'Kami pergi.' });
    expect(next.title).toBe('Kami pergi.');
  });
});

describe('a repeated request for a page', () => {
  const key = (value: string) => ({ 'Idempotency-Key': value });
  const url = 'https://example.org/berita';

  it('a repeated request for a page gives the same article, although the page and its address changed', async () => {
    page = '<p>Kami siap.</p>';
    const first = await send('POST', '/articles', { url }, key('one'));
    page = '<p>Kami siap. 12 komentar</p>';
    const again = await send('POST', '/articles', { url }, key('one'));
    expect([again.status, again.article.id]).toEqual([201, first.article.id]);
    expect(again.article.paragraphs[0]!.source.text).toBe('Kami siap.');
  });

  it.each([
    ['another address', { url: 'https://example.org/lain' }],
    ['another title', { url, title: 'Judul' }],
    ['another publisher', { url, publisher: 'Kantor' }],
    ['a text', { url, content: '<p>Kami siap.</p>', format: 'html' }],
  ])('a repeated request for a page is refused with %s', async (what, json) => {
    page = '<p>Kami siap.</p>';
    await send('POST', '/articles', { url }, key(what.replace(' ', '-')));
    const other = await api('POST', '/articles', { json, headers: key(what.replace(' ', '-')) });
    expect(other.status).toBe(422);
    expect(other.json).toMatchObject({ type: 'urn:sejajar:problem:idempotency-conflict' });
  });
});

describe('a confidential article', () => {
  it('only a confidential article is marked in the head of its page', async () => {
    const mark = async (confidential: boolean) => {
      const { article } = await send('POST', '/articles', { content: TEXT, confidential });
      const headers = { 'Accept-Language': 'en' };
      const { text } = await server.ask(`/articles/${article.id}`, { headers });
      return /<header class="article">[\s\S]*?<\/header>/.exec(text)![0].includes('Confidential');
    };
    expect([await mark(true), await mark(false)]).toEqual([true, false]);
  });
});
