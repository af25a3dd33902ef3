import { describe, expect, test } from 'vitest';
import type { ArticleDetails } from '../../../src/article/article.ts';
import type { ArticleEntry, ArticleFilter, ArticleOrder } from '../../../src/article/articles.ts';
import type { Reader } from '../../../src/article/may-read.ts';
import type { Store } from '../../../src/storage/open-store.ts';
import { createSearching } from '../../../src/translation/searching/create-searching.ts';
import { articleOf, draftOf, translationOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

async function pages(store: Store, limit: number): Promise<readonly (readonly ArticleEntry[])[]> {
  const found: (readonly ArticleEntry[])[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await store.articles.list({
      reader: 'writer',
      limit,
      targets: [],
      ...(cursor !== undefined && { cursor }),
    });
    found.push(page.items);
    cursor = page.next;
  }
  return found;
}

describe.each(STORES)('the list of articles in $name', ({ create }) => {
  test('the list gives each article once, newest first, also articles of the same moment', async () => {
    const clock = createClock();
    const store = await (await create()).open(clock.now);
    const titles: string[] = [];
    for (let count = 0; count < 7; count++) {
      await store.articles.add(articleOf([`Judul ${count}`]));
      titles.unshift(`Judul ${count}`);
      if (count === 3) clock.move(-60_000);
    }
    for (const limit of [1, 2, 3, 7, 8]) {
      const found = await pages(store, limit);
      expect(found.flat().map((item) => item.title)).toEqual(titles);
      expect(found.map((page) => page.length)).toHaveLength(Math.ceil(7 / limit));
    }
  });

  test('the next page is correct although articles were added or deleted after the first page', async () => {
    const store = await (await create()).open();
    const ids: string[] = [];
    for (let count = 0; count < 4; count++) {
      ids.unshift((await store.articles.add(articleOf([`${count}`]))).article.id);
    }
    const { items, next } = await store.articles.list({ reader: 'writer', limit: 2, targets: [] });
    await store.articles.add(articleOf(['baru']));
    await store.articles.remove(ids[1]!);
    const rest = await store.articles.list({ reader: 'writer', limit: 2, targets: [], cursor: next! });
    expect([...items, ...rest.items].map((item) => item.id)).toEqual(ids);
    expect(rest.next).toBeNull();
  });

  test('the list of an empty store is an empty page', async () => {
    const store = await (await create()).open();
    expect(await store.articles.list({ reader: 'writer', limit: 10, targets: ['en'] })).toEqual({
      items: [],
      next: null,
    });
  });

  test('the list counts the translated paragraphs of the newest revision for each requested target', async () => {
    const store = await (await create()).open();
    const { article } = await store.articles.add(articleOf(['lama', 'satu', 'dua', 'satu']));
    await store.articles.replace(article.id, draftOf(['satu', 'dua', 'satu']), {});
    await store.articles.add(articleOf(['lain']));
    await store.memory.add([
      translationOf('satu', 'one'),
      translationOf('lama', 'old'),
      translationOf('dua', 'deux', { target: 'fr' }),
      translationOf('dua', 'two', { sourceLanguage: 'ms' }),
      translationOf('dua', 'two', { target: 'en-US' }),
    ]);
    const targets = ['en', 'en-GB', 'fr-FR', 'en-US', 'de'];
    const { items } = await store.articles.list({ reader: 'writer', limit: 10, targets });
    expect(items.map(({ total, translated }) => ({ total, translated }))).toEqual([
      { total: 1, translated: { en: 0, 'en-GB': 0, 'fr-FR': 0, 'en-US': 0, de: 0 } },
      { total: 3, translated: { en: 2, 'en-GB': 2, 'fr-FR': 1, 'en-US': 1, de: 0 } },
    ]);
  });

  test('the list has each title in the requested languages: of its paragraph, or of its own', async () => {
    const store = await (await create()).open();
    const add = (texts: readonly string[], title: string) =>
      store.articles.add(articleOf(texts, { source: { ...draftOf(texts).source, title } }));
    await add(['Satu', 'Dua'], 'Dua');
    await add(['Satu'], 'Judul');
    await add(['Tiga'], 'Lain');
    await store.memory.add([
      translationOf('Dua', 'Two'),
      translationOf('Judul', 'Titre', { target: 'fr', origin: 'reviewed' }),
      translationOf('Satu', 'One'),
    ]);
    const targets = ['en-GB', 'fr'];
    const { items } = await store.articles.list({ reader: 'writer', limit: 10, targets });
    const provenance = { date: '2026-11-23T08:00:00.000Z', engine: 'deepl' };
    const missing = { text: null, state: 'missing', provenance: null };
    expect(items.map(({ titles }) => titles)).toEqual([
      { 'en-GB': missing, fr: missing },
      { 'en-GB': missing, fr: { text: 'Titre', state: 'reviewed', provenance } },
      { 'en-GB': { text: 'Two', state: 'machine', provenance }, fr: missing },
    ]);
  });

  test('the list’s counts are the same before and after search indexing, and after later changes', async () => {
    const store = await (await create()).open();
    const { article } = await store.articles.add(articleOf(['satu', 'dua', 'tiga']));
    await store.articles.add(articleOf(['satu']));
    await store.memory.add([
      translationOf('satu', 'one'),
      translationOf('dua', 'two', { origin: 'reviewed' }),
    ]);
    const targetLanguages = ['en', 'fr'];
    const onFault = (error: unknown) => {
      throw error;
    };
    const searching = createSearching({ ...store, targetLanguages, onFault });
    const counts = async () => {
      const { items } = await store.articles.list({
        reader: 'writer',
        limit: 10,
        targets: ['en-GB', 'fr', 'de'],
      });
      return items.map(({ translated, machine }) => ({ translated, machine }));
    };
    const before = await counts();
    expect(before).toEqual([
      { translated: { 'en-GB': 1, fr: 0, de: 0 }, machine: { 'en-GB': 1, fr: 0, de: 0 } },
      { translated: { 'en-GB': 2, fr: 0, de: 0 }, machine: { 'en-GB': 1, fr: 0, de: 0 } },
    ]);
    await searching.keepUp(60_000);
    expect(await counts()).toEqual(before);

    await store.articles.replace(article.id, draftOf(['satu', 'baru']), {});
    await store.memory.add([translationOf('dua', 'deux', { target: 'fr' }), translationOf('baru', 'new')]);
    const after = await counts();
    expect(after[1]).toEqual({
      translated: { 'en-GB': 2, fr: 0, de: 0 },
      machine: { 'en-GB': 2, fr: 0, de: 0 },
    });
    await searching.keepUp(60_000);
    expect(await counts()).toEqual(after);
  });

  test.each(['', 'x', 'YmVmb3JlIDE=', ' YmVmb3JlIDE', 'YmVmb3JlIC0x', 'YmVmb3JlIDAx', '\0', 'é'.repeat(999)])(
    'the list refuses the cursor %j, which it never gave',
    async (cursor) => {
      const store = await (await create()).open();
      await store.articles.add(articleOf(['a']));
      const attempt = store.articles.list({ reader: 'writer', limit: 1, targets: [], cursor });
      await expect(attempt).rejects.toMatchObject({ kind: 'cursor-invalid' });
    },
  );

  test('a numbered page has its part of all articles in each order, and says how many there are', async () => {
    const store = await (await create()).open();
    const add = async (title: string, details: ArticleDetails = {}) =>
      store.articles.add({ ...articleOf([title]), details });
    await add('“Cepat”', { publishedAt: '2026-11-02' });
    await add('bumi', { publishedAt: '2026-11-03T23:30:00+07:00' });
    await add('Dua', { publishedAt: 'kemarin' });
    await add('Air', { publishedAt: '2026-11-02' });
    await add('Rahasia', { confidential: true });
    const titles = async (order: ArticleOrder, page = 1, reader: Reader = 'anyone') => {
      const found = await store.articles.page({ reader, order, page, limit: 3, targets: [] });
      return [found.total, ...found.items.map((item) => item.title)];
    };
    expect(await titles('added')).toEqual([4, 'Air', 'Dua', 'bumi']);
    expect(await titles('added', 2)).toEqual([4, '“Cepat”']);
    expect(await titles('added', 3)).toEqual([4]);
    expect(await titles('title')).toEqual([4, 'Air', 'bumi', '“Cepat”']);
    // A date that is none is the day of the addition.
    expect(await titles('date')).toEqual([4, 'Dua', 'bumi', 'Air']);
    expect(await titles('title', 2, 'writer')).toEqual([5, 'Dua', 'Rahasia']);
  });

  test('filters find the articles of a publisher, a language and some days, and offer what the reader may see', async () => {
    const store = await (await create()).open();
    const long = 'P'.repeat(3_000);
    const add = async (title: string, details: ArticleDetails, sourceLanguage = 'id') =>
      store.articles.add({ ...articleOf([title]), details, sourceLanguage });
    await add('a', { publisher: 'Tempo', publishedAt: '2026-11-02' });
    await add('b', { publisher: 'Tempo', publishedAt: '2026-11-03T23:30:00Z' }, 'ms');
    await add('c', { publisher: long, publishedAt: '2026-11-04' });
    await add('d', { publisher: 'Antara', confidential: true }, 'jv');
    const titles = async (filter: ArticleFilter) => {
      const query = { reader: 'anyone', order: 'title', page: 1, limit: 9, targets: [] } as const;
      const { items, total } = await store.articles.page({ ...query, filter });
      expect(total).toBe(items.length);
      return items.map((item) => item.title).join('');
    };
    expect(await titles({ publisher: 'Tempo' })).toBe('ab');
    expect(await titles({ publisher: 'Tempo', sourceLanguage: 'ms' })).toBe('b');
    expect(await titles({ from: '2026-11-03' })).toBe('bc');
    expect(await titles({ from: '2026-11-02', to: '2026-11-03' })).toBe('ab');
    expect(await titles({ publisher: 'Antara' })).toBe('');
    const choices = await store.articles.filterChoices('anyone');
    expect(choices.sourceLanguages).toEqual(['id', 'ms']);
    expect(choices.publishers).toEqual([long.slice(0, 100), 'Tempo']);
    expect(await titles({ publisher: choices.publishers[0]! })).toBe('c');
    expect((await store.articles.filterChoices('writer')).publishers[0]).toBe('Antara');
  });
});
