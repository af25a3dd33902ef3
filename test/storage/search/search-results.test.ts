import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reader } from '../../../src/article/may-read.ts';
import type { Store } from '../../../src/storage/open-store.ts';
import { findSearchTerms } from '../../../src/text/search/find-search-terms.ts';
import { searchTerms, type SearchTerm } from '../../../src/text/search/search-terms.ts';
import { searchWords } from '../../../src/text/search/search-words.ts';
import { articleOf } from '../samples.ts';
import { type CreateStore, STORES } from '../stores.ts';

interface Texts {
  readonly titles: readonly string[];
  readonly texts: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly confidential: boolean;
}

const ARTICLES = 12;

/** Few words, so that most searches find something. */
const word = fc.constantFrom(
  ...[
    'orang',
    'orang-orang',
    'luar',
    'luaran',
    'negeri',
    'Élysée',
    'elys',
    '10.30',
    '10',
    '法国',
    '法',
    'œuvre',
  ],
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const article = fc.record({
  titles: fc.array(text, { maxLength: 3 }),
  texts: fc.array(text, { maxLength: 4 }),
});
const term = fc.oneof(
  word,
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
);
const search = fc.record({
  typed: fc
    .tuple(fc.array(term, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' '))
    .map(([terms, end]) => terms.join(' ') + end),
  reader: fc.constantFrom<Reader>('writer', 'anyone'),
  confidential: fc.constantFrom(undefined, true, false),
  limit: fc.integer({ min: 1, max: 5 }),
});

test('all databases find the same articles in the same order, page by page, and so does a look at every text', async () => {
  const libraries = await Promise.all(STORES.map(({ create }) => openLibrary(create)));
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: ARTICLES, maxLength: ARTICLES }),
      fc.array(search, { minLength: 1, maxLength: 8 }),
      async (articles, searches) => {
        for (const library of libraries) await library.index(articles);
        for (const { typed, reader, confidential, limit } of searches) {
          const terms = searchTerms(typed);
          const filter = confidential === undefined ? {} : { confidential };
          for (const { store, entries } of libraries) {
            const isShown = (entry: Entry) =>
              (reader === 'writer' || !entry.confidential) &&
              (confidential === undefined || entry.confidential === confidential);
            const shown = entries.map((entry, index) => ({ ...entry, ...articles[index]! })).filter(isShown);
            const expected = lookThrough(shown.reverse(), terms);
            const found: string[] = [];
            let next: string | null | undefined;
            do {
              const cursor = next == null ? {} : { cursor: next };
              const page = await store.searchIndex.find({ terms, reader, filter, limit, ...cursor });
              found.push(...page.ids);
              next = page.next;
            } while (next !== null);
            expect(found).toEqual(expected);
            expect(await store.searchIndex.count({ terms, reader, filter })).toBe(expected.length);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe.each(STORES)('the search index in $name', ({ create }) => {
  const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu'];
  const spell = (number: number) => [...String(number)].map((digit) => SYLLABLES[Number(digit)]!).join('');
  const words = (count: number) => Array.from({ length: count }, (_, number) => spell(number)).join(' ');

  test.each([
    [
      '20,000 words',
      words(20_000),
      [`"${spell(19_998)} ${spell(19_999)}"`, spell(12_345), `"${words(200)}"`],
    ],
    [
      'every phrase at the end of a piece',
      words(12_000),
      [3_960, 3_999, 4_000, 4_030].map(
        (from) =>
          `"${words(from + 64)
            .split(' ')
            .slice(from)
            .join(' ')}"`,
      ),
    ],
    [
      'a word that occurs 1,000 times',
      `${'ya '.repeat(1_000)}lalu selesai`,
      ['"ya lalu selesai"', 'ya-ya-lal'],
    ],
    [
      'long words of letters with three bytes',
      Array.from({ length: 9_000 }, (_, number) => `${'क'.repeat(58)}${number}`).join(' '),
      [`"${'क'.repeat(58)}8998 ${'क'.repeat(58)}8999"`],
    ],
  ])('a paragraph of %s is found by its phrases', async (_, paragraph, searches) => {
    const { store, index } = await openLibrary(create);
    await index([{ titles: ['Judul'], texts: ['Awal', paragraph, 'Akhir'] }]);
    const count = (typed: string) => store.searchIndex.count({ terms: searchTerms(typed), reader: 'writer' });
    for (const typed of searches)
      expect([typed.slice(0, 40), await count(typed)]).toEqual([typed.slice(0, 40), 1]);
    // Neither phrase occurs: a text ends between its words, or they are in another order.
    expect(await count(`"Awal ${paragraph.split(' ', 1)[0]!}"`)).toBe(0);
    expect(await count(`"selesai lalu"`)).toBe(0);
  });

  test('an article of 50,000 empty and short paragraphs is found by the last one', async () => {
    const { store, index } = await openLibrary(create);
    const texts = Array.from({ length: 50_000 }, (_, number) => (number % 2 === 0 ? '!' : 'ya'));
    await index([{ titles: [], texts: [...texts, 'sudah selesai'] }]);
    const count = (typed: string) => store.searchIndex.count({ terms: searchTerms(typed), reader: 'writer' });
    expect(await count('"sudah selesai"')).toBe(1);
    expect(await count('"ya ya"')).toBe(0);
    expect(await count('"ya sudah"')).toBe(0);
  });
});

async function openLibrary(create: CreateStore): Promise<{
  readonly store: Store;
  /** In the order of their numbers. */
  readonly entries: readonly Entry[];
  /** Replaces the words of the first articles. */
  readonly index: (articles: readonly Texts[]) => Promise<void>;
}> {
  const store = await (await create()).open();
  const entries: Entry[] = [];
  for (let number = 0; number < ARTICLES; number++) {
    const confidential = number % 3 === 0;
    const { article: added } = await store.articles.add(
      articleOf([`Artikel ${number}`], { details: { confidential } }),
    );
    entries.push({ ...added, confidential });
  }
  const keysOf = (texts: readonly string[]) =>
    texts.map((each) =>
      searchWords(each)
        .map(({ key }) => key)
        .join(' '),
    );
  return {
    store,
    entries,
    async index(articles) {
      await store.searchIndex.put(
        articles.map(({ titles, texts }, number) => ({
          ...entries[number]!,
          titles: keysOf(titles),
          texts: keysOf(texts),
        })),
      );
    },
  };
}

/** The ids of the articles, which come newest first, that have all the terms. */
function lookThrough(articles: readonly (Entry & Texts)[], terms: readonly SearchTerm[]): readonly string[] {
  const haveAll = (texts: readonly string[]) => {
    const found = new Set(texts.flatMap((each) => [...findSearchTerms(each, terms).terms]));
    return found.size === terms.length;
  };
  const inTitles = articles.filter(({ titles }) => haveAll(titles));
  const others = articles.filter(
    (each) => !inTitles.includes(each) && haveAll([...each.titles, ...each.texts]),
  );
  return [...inTitles, ...others].map(({ id }) => id);
}
