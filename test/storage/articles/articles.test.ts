import { describe, expect, test } from 'vitest';
import { articleOf, draftOf, paragraphOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

describe.each(STORES)('articles in $name', ({ create }) => {
  test('a stored article keeps all its details, also after the store was reopened', async () => {
    const store = await create();
    const clock = createClock();
    const first = await store.open(clock.now);
    const details = {
      url: 'https://example.org/a?b=1&c=“2”',
      publisher: 'RMOL',
      author: 'Ahmad',
      publishedAt: '2023-02-07',
      rights: '© RMOL',
      confidential: true,
    };
    const { article, created } = await first.articles.add(
      articleOf(['Judul', 'Isi.'], { details, targets: ['en', 'fr', 'en'], sourceLanguage: 'id' }),
    );
    await first.close();
    const again = await store.open();
    expect(created).toBe(true);
    expect(await again.articles.get(article.id)).toEqual(article);
    expect(article).toEqual({
      ...details,
      id: article.id,
      title: 'Judul',
      sourceLanguage: 'id',
      targets: ['en', 'fr'],
      revision: 1,
      version: 1,
      createdAt: '2026-11-23T08:00:00.000Z',
      updatedAt: '2026-11-23T08:00:00.000Z',
    });
  });

  test('an article’s id has ten characters, none of which is easy to confuse with another', async () => {
    const { articles } = await (await create()).open();
    const ids = new Set<string>();
    for (let count = 0; count < 50; count++) ids.add((await articles.add(articleOf(['Sama.']))).article.id);
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
  });

  test('a revision keeps every paragraph as the reader made it, and their order', async () => {
    const { articles } = await (await create()).open();
    const paragraphs = [
      { ...paragraphOf('Judul 😀 “é”'), role: 'title' as const },
      {
        role: 'list-item' as const,
        marker: '1.',
        text: 'Kami siap. Kami kuat.',
        html: 'Kami <em>siap</em>. Kami kuat.',
        sentences: [[0, 10] as const, [11, 21] as const],
        repairs: [{ at: 3, from: 'â€œ', to: '“', kind: 'encoding' as const }],
      },
      paragraphOf('Sama.'),
      paragraphOf('Sama.'),
    ];
    const repairs = [{ at: 9, from: '', to: '\n', kind: 'paragraph-break' as const }];
    const leftOut = [{ at: 40, text: 'Menu', reason: 'navigation' as const }];
    const source = { title: 'J', paragraphs, repairs, leftOut, details: {} };
    const { article } = await articles.add(
      articleOf([], { source, format: 'html', encoding: 'windows-1252' }),
    );
    expect(await articles.revision(article.id)).toEqual({
      number: 1,
      adjustments: [],
      format: 'html',
      encoding: 'windows-1252',
      intake: 1,
      createdAt: article.createdAt,
      repairs,
      leftOut,
      paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, id: `p${index + 1}` })),
    });
  });

  test('the bytes of every revision are stored unchanged, whatever they are', async () => {
    const { articles } = await (await create()).open();
    const bytes = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
    const { article } = await articles.add(articleOf(['a'], { bytes, contentType: 'text/html' }));
    await articles.replace(article.id, draftOf(['b']), {});
    const first = await articles.original(article.id, 1);
    expect(first).toMatchObject({ contentType: 'text/html', revision: 1 });
    expect(Buffer.compare(first!.bytes, bytes)).toBe(0);
    expect(await articles.original(article.id)).toMatchObject({ revision: 2 });
    expect(Buffer.from((await articles.original(article.id))!.bytes).toString()).toBe('b');
  });

  test('an article of 5,000 paragraphs is stored and read completely', async () => {
    const { articles } = await (await create()).open();
    const texts = Array.from({ length: 5_000 }, (_, index) => `Paragraf ${index}.`);
    const { article } = await articles.add(articleOf(texts));
    const revision = await articles.revision(article.id);
    expect(revision?.paragraphs.map((paragraph) => paragraph.text)).toEqual(texts);
    expect(revision?.paragraphs.at(-1)?.id).toBe('p5000');
  });

  test('looking for something that does not exist finds nothing and is no error', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    for (const id of ['0000000000', '', "'; drop table article; --", '\0', article.id.toUpperCase()]) {
      expect(await articles.get(id)).toBeUndefined();
      expect(await articles.revision(id)).toBeUndefined();
      expect(await articles.original(id)).toBeUndefined();
      expect(await articles.earlierTexts(id, ['p1'])).toEqual(new Map());
      expect(await articles.remove(id)).toBe(false);
    }
    for (const number of [0, -1, 2, 1.5, Number.MAX_SAFE_INTEGER]) {
      expect(await articles.revision(article.id, number)).toBeUndefined();
      expect(await articles.original(article.id, number)).toBeUndefined();
    }
  });

  test('a NUL in a text is shown as the replacement character, because no database stores it', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a\0b'], { details: { publisher: 'R\0M' } }));
    expect(await articles.get(article.id)).toMatchObject({ title: 'a\ufffdb', publisher: 'R\ufffdM' });
    expect((await articles.revision(article.id))?.paragraphs[0]?.text).toBe('a\ufffdb');
  });

  test('a deleted article is not found again, and a second deletion finds none', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    await articles.replace(article.id, draftOf(['b']), {});
    expect(await articles.remove(article.id)).toBe(true);
    expect(await articles.remove(article.id)).toBe(false);
    expect(await articles.get(article.id)).toBeUndefined();
    expect(await articles.revision(article.id, 1)).toBeUndefined();
    expect(await articles.original(article.id)).toBeUndefined();
    expect(await articles.earlierTexts(article.id, ['p1'])).toEqual(new Map());
    expect((await articles.list({ reader: 'writer', limit: 9, targets: [] })).items).toEqual([]);
    const gone = { kind: 'article-not-found', values: { id: article.id } };
    await expect(articles.replace(article.id, draftOf(['c']), {})).rejects.toMatchObject(gone);
    await expect(articles.wantTargets(article.id, ['fr'])).rejects.toMatchObject(gone);
  });

  test('a store is empty only until the first article was added', async () => {
    const { articles } = await (await create()).open();
    expect(await articles.isEmpty()).toBe(true);
    const { article } = await articles.add(articleOf(['a']));
    expect(await articles.isEmpty()).toBe(false);
    await articles.remove(article.id);
    expect(await articles.isEmpty()).toBe(false);
  });

  test('the wanted languages of an article are stored once and raise its version', async () => {
    const clock = createClock();
    const { articles } = await (await create()).open(clock.now);
    const { article } = await articles.add(articleOf(['a'], { targets: ['en'] }));
    clock.move(1_000);
    await articles.wantTargets(article.id, ['fr', 'en', 'fr']);
    const wanted = await articles.get(article.id);
    expect(wanted).toMatchObject({
      targets: ['en', 'fr'],
      version: 2,
      updatedAt: '2026-11-23T08:00:01.000Z',
    });
    await articles.wantTargets(article.id, ['fr']);
    expect(await articles.get(article.id)).toEqual(wanted);
  });
});

describe.each(STORES)('repeated requests in $name', ({ create }) => {
  const idempotency = { key: 'once', request: 'r1' };

  test('the same idempotency key with the same request gives the same article, added once', async () => {
    const store = await create();
    const { articles } = await store.open();
    const other = await store.open();
    const results = await Promise.all([
      articles.add(articleOf(['a'], { idempotency })),
      other.articles.add(articleOf(['a'], { idempotency })),
      articles.add(articleOf(['a'], { idempotency })),
    ]);
    expect(new Set(results.map((result) => result.article.id)).size).toBe(1);
    expect(results.filter((result) => result.created)).toHaveLength(1);
    expect((await articles.list({ reader: 'writer', limit: 9, targets: [] })).items).toHaveLength(1);
  });

  test('the same idempotency key with another request is refused and adds nothing', async () => {
    const { articles } = await (await create()).open();
    await articles.add(articleOf(['a'], { idempotency }));
    const attempt = articles.add(articleOf(['b'], { idempotency: { key: 'once', request: 'r2' } }));
    await expect(attempt).rejects.toMatchObject({ kind: 'idempotency-conflict', values: { key: 'once' } });
    expect((await articles.list({ reader: 'writer', limit: 9, targets: [] })).items).toHaveLength(1);
  });

  test('a repeated request does not restore a deleted article', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a'], { idempotency }));
    await articles.remove(article.id);
    const again = await articles.add(articleOf(['a'], { idempotency }));
    expect(again).toMatchObject({ created: false, article: { id: article.id } });
    expect(await articles.get(article.id)).toBeUndefined();
  });

  test('without an idempotency key, the same text becomes another article', async () => {
    const { articles } = await (await create()).open();
    const first = await articles.add(articleOf(['a']));
    const second = await articles.add(articleOf(['a']));
    expect(second.created).toBe(true);
    expect(second.article.id).not.toBe(first.article.id);
  });
});
