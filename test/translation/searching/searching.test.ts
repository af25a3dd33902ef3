import { describe, expect, test } from 'vitest';
import type { SearchPage } from '../../../src/translation/found-article.ts';
import { type House, openHouse } from '../../support/house.ts';
import { translationOf } from '../../storage/samples.ts';

type Query = Omit<Parameters<House['searching']['search']>[0], 'limit'> & { readonly limit?: number };

const search = (house: House, text: string, query: Partial<Query> = {}) =>
  house.searching.search({ reader: 'writer', limit: 10, ...query, text });

/** The title and the found paragraphs of each article. */
const found = ({ items }: SearchPage) =>
  items.map(({ title, paragraphs }) => [title, ...paragraphs.map(({ id }) => id)].join(' '));

describe('the search', () => {
  test('the search finds the source, the title and each shown translation, and gives the paragraph in all columns', async () => {
    const house = await openHouse();
    await house.add(['Kerja sama', 'Presiden berangkat ke Bamako.', 'Selesai.']);
    await house.store.memory.add([
      translationOf('Presiden berangkat ke Bamako.', 'The president leaves for Bamako.'),
      translationOf('Presiden berangkat ke Bamako.', 'Le président s’en va à Bamako.', { target: 'fr' }),
    ]);
    expect(found(await search(house, 'berangkat'))).toEqual(['Kerja sama p2']);
    expect(found(await search(house, 'leaves'))).toEqual(['Kerja sama p2']);
    expect(found(await search(house, 'kerja'))).toEqual(['Kerja sama p1']);
    const { items } = await search(house, 'president');
    expect(items[0]).toMatchObject({
      title: 'Kerja sama',
      targetLanguages: ['en', 'fr'],
      titleMatches: [],
      others: [],
    });
    expect(items[0]!.paragraphs).toEqual([
      {
        id: 'p2',
        position: 2,
        role: 'paragraph',
        source: { text: 'Presiden berangkat ke Bamako.', matches: [[0, 8]].slice(1) },
        translations: {
          en: {
            text: 'The president leaves for Bamako.',
            state: 'machine',
            outdated: false,
            matches: [[4, 13]],
          },
          fr: {
            text: 'Le président s’en va à Bamako.',
            state: 'machine',
            outdated: false,
            matches: [[3, 12]],
          },
        },
      },
    ]);
  });

  test('the search finds words in different paragraphs and languages of one article, and says what each word finds', async () => {
    const house = await openHouse();
    await house.add(['Satu', 'Presiden berangkat.', 'Ia tiba di Bamako.']);
    await house.add(['Dua', 'Presiden pulang.']);
    await house.store.memory.add([translationOf('Ia tiba di Bamako.', 'He arrives in Bamako.')]);
    expect(found(await search(house, 'presiden arrives'))).toEqual(['Satu p2 p3']);
    const nothing = await search(house, 'presiden zebra pulang');
    expect(nothing).toMatchObject({ items: [], total: 0, next: null });
    expect(nothing.alone).toEqual([
      { text: 'presiden', total: 2 },
      { text: 'pulang', total: 1 },
    ]);
  });

  test('the search finds no phrase that continues from one text into the next', async () => {
    const house = await openHouse();
    await house.add(['Judul', 'Ia pergi', 'ke Mali']);
    expect((await search(house, '"pergi ke"')).total).toBe(0);
    expect((await search(house, '"ke mali"')).total).toBe(1);
  });

  test('the search finds only what is shown now: no earlier revision, replaced translation or deleted article', async () => {
    const house = await openHouse();
    const { id } = await house.add(['Judul', 'Kalimat lama.', 'Tetap.']);
    await house.store.memory.add([
      translationOf('Tetap.', 'Remains.'),
      translationOf('Kalimat lama.', 'Old sentence.'),
    ]);
    expect(found(await search(house, 'remains'))).toEqual(['Judul p3']);

    await house.store.memory.add([translationOf('Tetap.', 'Stays.', { origin: 'edited' })]);
    expect(found(await search(house, 'remains'))).toEqual([]);
    expect(found(await search(house, 'stays'))).toEqual(['Judul p3']);

    await house.revise(id, ['Judul', 'Kalimat baru.', 'Tetap.']);
    expect(found(await search(house, 'lama'))).toEqual([]);
    // An outdated translation is shown and marked as outdated.
    const { items } = await search(house, 'sentence');
    expect(items[0]!.paragraphs[0]!.translations['en']).toMatchObject({
      text: 'Old sentence.',
      outdated: true,
    });

    await house.store.articles.remove(id);
    for (const word of ['baru', 'stays', 'judul']) expect((await search(house, word)).total).toBe(0);
  });

  test('titles with all the words are first, then the newest articles, and the cursor reaches all of them', async () => {
    const house = await openHouse();
    for (const title of ['A', 'Presiden B', 'C', 'Presiden D', 'E'])
      await house.add([title, 'Kata presiden.']);
    const titles: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: SearchPage = await search(house, 'presiden', {
        limit: 2,
        ...(cursor !== undefined && { cursor }),
      });
      expect(page.total).toBe(5);
      titles.push(...page.items.map((item) => item.title));
      cursor = page.next;
    }
    expect(titles).toEqual(['Presiden D', 'Presiden B', 'E', 'C', 'A']);
  });

  test('a found article has the three paragraphs with most of the words, and the ids of the others', async () => {
    const house = await openHouse();
    await house.add(['Judul', 'satu', 'satu', 'satu dua', 'satu', 'satu dua']);
    const { items } = await search(house, 'satu dua');
    expect(items[0]!.paragraphs.map(({ id }) => id)).toEqual(['p2', 'p4', 'p6']);
    expect(items[0]!.others).toEqual(['p3', 'p5']);
  });

  test('the search can be limited to missing translations, to needed reviews and by confidence', async () => {
    const house = await openHouse();
    await house.add(['Satu'], { confidential: true });
    await house.add(['Dua']);
    await house.add(['Tiga']);
    await house.store.memory.add([
      translationOf('Satu', 'One'),
      translationOf('Dua', 'Two', { origin: 'reviewed' }),
    ]);
    await house.searching.keepUp(10_000);
    const list = async (filter: object) =>
      (await house.store.articles.list({ reader: 'writer', limit: 10, targets: [], filter })).items.map(
        ({ title }) => title,
      );
    expect(await list({})).toEqual(['Tiga', 'Dua', 'Satu']);
    expect(await list({ complete: 'en' })).toEqual(['Dua', 'Satu']);
    expect(await list({ complete: 'en-GB', needsReview: 'en' })).toEqual(['Satu']);
    expect(await list({ complete: 'fr' })).toEqual([]);
    expect(await list({ confidential: true })).toEqual(['Satu']);
    expect(found(await search(house, 'one', { filter: { needsReview: 'en' } }))).toEqual(['Satu p1']);
    expect(await search(house, 'two', { filter: { needsReview: 'en' } })).toMatchObject({
      items: [],
      total: 0,
    });
  });

  test('the search looks in all columns, but gives only the requested ones', async () => {
    const house = await openHouse();
    await house.add(['Judul', 'Kata.']);
    await house.store.memory.add([translationOf('Kata.', 'Mot.', { target: 'fr' })]);
    const { items } = await search(house, 'mot', { targets: ['en', 'id'] });
    expect(Object.keys(items[0]!.paragraphs[0]!.translations)).toEqual(['en']);
  });

  test.each([
    'NEAR(a b)',
    'title:satu',
    'a" OR "b',
    '*',
    '^tiga',
    "'; drop table article",
    'AND',
    'a AND NOT b',
    '{title}: x',
    '"',
    '\0',
  ])('the search takes %j as words, never as its own syntax', async (typed) => {
    const house = await openHouse();
    await house.add(['Satu dua']);
    const attempt = search(house, typed);
    if (/[a-z]/i.test(typed)) expect((await attempt).total).toBe(0);
    else await expect(attempt).rejects.toMatchObject({ kind: 'search-empty' });
  });

  test.each(['', 'x', 'YmVmb3JlIDE', 'dGl0bGUgMA', '\0'])(
    'the search refuses the cursor %j, which it never gave',
    async (cursor) => {
      const house = await openHouse();
      await house.add(['satu']);
      await expect(search(house, 'satu', { cursor })).rejects.toMatchObject({ kind: 'cursor-invalid' });
    },
  );
});
