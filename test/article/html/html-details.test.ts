import { describe, expect, it } from 'vitest';
import type { ArticleDetails } from '../../../src/article/article.ts';
import { readHtml } from '../../../src/article/html/read-html.ts';

function head(html: string, url?: string): { readonly title?: string; readonly details: ArticleDetails } {
  const { title, details } = readHtml(`<html><head>${html}</head><body><p>Isi.`, {
    paragraphs: 10,
    ...(url !== undefined && { url }),
  });
  return { ...(title !== undefined && { title }), details };
}

const linkedData = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the metadata of a page', () => {
  it.each<[string, string, ArticleDetails]>([
    ['nothing', '', {}],
    ['its address', '<link rel="canonical" href="https://a.id/b">', { url: 'https://a.id/b' }],
    [
      'its address for sharing',
      '<meta property="og:url" content="https://a.id/b">',
      { url: 'https://a.id/b' },
    ],
    ['an unsafe address', '<link rel=canonical href="javascript:alert(1)">', {}],
    ['a relative address without a base', '<link rel=canonical href="/b">', {}],
    ['its publisher', '<meta property="og:site_name" content=" RMOL.ID ">', { publisher: 'RMOL.ID' }],
    ['its author', '<meta name="Author" content="Reni Erina">', { author: 'Reni Erina' }],
    [
      'an author that is a profile',
      '<meta property="article:author" content="https://facebook.com/reni">',
      {},
    ],
    [
      'its date',
      '<meta property="article:published_time" content="2023-02-08T09:11:00+07:00">',
      { publishedAt: '2023-02-08T09:11:00+07:00' },
    ],
    [
      'its date with a short offset',
      '<meta property="article:published_time" content="2023-02-08T09:11:00+0700">',
      { publishedAt: '2023-02-08T09:11:00+07:00' },
    ],
    [
      'its date with a space',
      '<meta property="article:published_time" content="2023-02-08 09:11:00">',
      { publishedAt: '2023-02-08T09:11:00' },
    ],
    ['its day', '<meta itemprop="datePublished" content="2023-02-08">', { publishedAt: '2023-02-08' }],
    ['a date in words', '<meta property="article:published_time" content="8 Februari 2023">', {}],
    ['a day that does not exist', '<meta property="article:published_time" content="2023-02-30">', {}],
    [
      'an hour that does not exist',
      '<meta property="article:published_time" content="2023-02-08T25:00Z">',
      {},
    ],
    ['its rights', '<meta name="copyright" content="© 2023 RMOL">', { rights: '© 2023 RMOL' }],
    ['a broken encoding', '<meta name="author" content="RenÃ© Ã‰">', { author: 'René É' }],
    ['a name that is too long', `<meta name="author" content="${'x'.repeat(400)}">`, {}],
    [
      'an empty name',
      '<meta name="author" content=" "><meta name="author" content="Reni">',
      { author: 'Reni' },
    ],
    [
      'linked data',
      linkedData({
        '@type': 'NewsArticle',
        author: { name: 'Reni' },
        publisher: { name: 'RMOL' },
        datePublished: '2023-02-08',
        copyrightNotice: '© RMOL',
      }),
      { author: 'Reni', publisher: 'RMOL', publishedAt: '2023-02-08', rights: '© RMOL' },
    ],
    [
      'linked data in a graph',
      linkedData({
        '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article', 'X'], author: ['Reni', { name: 'Budi' }] }],
      }),
      { author: 'Reni, Budi' },
    ],
    [
      'linked data in a list',
      linkedData([
        { '@type': 'BreadcrumbList' },
        { '@type': 'https://schema.org/BlogPosting', author: 'Reni' },
      ]),
      { author: 'Reni' },
    ],
    ['linked data about something else', linkedData({ '@type': 'Person', author: 'Reni' }), {}],
    [
      'linked data of unexpected types',
      linkedData({
        '@type': 'Article',
        author: { name: 7 },
        datePublished: ['x'],
        publisher: null,
        __proto__: { rights: 1 },
      }),
      {},
    ],
    [
      'linked data that is broken',
      '<script type="application/ld+json">{"@type": "Article", </script><meta name=author content=Reni>',
      { author: 'Reni' },
    ],
    [
      'linked data that is nested very deeply',
      `<script type="application/ld+json">${'['.repeat(100_000)}</script>`,
      {},
    ],
    [
      'linked data with markup',
      linkedData({ '@type': 'Article', author: '<b>Reni</b>' }),
      { author: '<b>Reni</b>' },
    ],
  ])('%s', (_case, html, details) => {
    expect(head(html).details).toEqual(details);
  });

  it('has its addresses resolved against the page’s own address', () => {
    expect(head('<link rel=canonical href="/b">', 'https://a.id/c').details).toEqual({
      url: 'https://a.id/b',
    });
  });
});

describe('the title of a page', () => {
  it.each([
    ['is its title element', '<title> Judul\n berita </title>', 'Judul berita'],
    [
      'is its title for sharing',
      '<title>Judul - Situs</title><meta property="og:title" content="Judul">',
      'Judul',
    ],
    [
      'loses the name of its site',
      '<title>Judul - bagian | RMOL.ID</title><meta property="og:site_name" content="RMOL.ID">',
      'Judul - bagian',
    ],
    [
      'keeps a part that is not the name of its site',
      '<title>Judul - bagian</title><meta property="og:site_name" content="RMOL.ID">',
      'Judul - bagian',
    ],
    ['is not the title of a picture', '<svg><title>Gambar</title></svg>', undefined],
    ['is absent if it is blank', '<title> </title>', undefined],
  ])('%s', (_case, html, title) => {
    expect(head(html).title).toBe(title);
  });
});
