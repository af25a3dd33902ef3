import { describe, expect, test } from 'vitest';
import { articleOf, translationOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

describe.each(STORES)('public articles in $name', ({ create }) => {
  test('a public article has, for each language, its translated paragraphs and those that no person has reviewed', async () => {
    const store = await (await create()).open(createClock().now);
    const { article } = await store.articles.add(
      articleOf(['Satu', 'Dua', 'Tiga', 'Empat'], { targets: ['de'] }),
    );
    const date = '2026-11-23T08:00:00.000Z';
    await store.memory.add([
      translationOf('Satu', 'One'),
      translationOf('Dua', 'Two', { origin: 'edited', provenance: { date, editor: 'Hani' } }),
      translationOf('Satu', 'Un', {
        target: 'fr',
        origin: 'imported',
        provenance: { date, file: 'a.tmx', model: 'some model' },
      }),
      translationOf('Dua', 'Deux', {
        target: 'fr',
        origin: 'imported',
        provenance: { date, file: 'a.tmx' },
      }),
      translationOf('Tiga', 'Trois', {
        target: 'fr',
        origin: 'reviewed',
        provenance: { date, editor: 'Hani' },
      }),
      translationOf('Lain', 'Other'),
    ]);
    expect(await store.publicArticles.part(1)).toEqual([
      {
        id: article.id,
        sourceLanguage: 'id',
        targets: ['de'],
        updatedAt: expect.any(String) as string,
        languages: {
          en: { translated: 2, total: 4, machine: 1 },
          fr: { translated: 3, total: 4, machine: 1 },
        },
      },
    ]);
  });

  test('public articles are not deleted and not confidential, and are in their newest revision', async () => {
    const store = await (await create()).open();
    const { article: gone } = await store.articles.add(articleOf(['Satu']));
    await store.articles.remove(gone.id);
    await store.articles.add(articleOf(['Dua'], { details: { confidential: true } }));
    expect(await store.publicArticles.parts()).toEqual([]);
    expect(await store.publicArticles.part(1)).toEqual([]);
    await store.memory.add([translationOf('Tiga', 'Three')]);
    const { article } = await store.articles.add(articleOf(['Tiga']));
    const { article: changed } = await store.articles.replace(article.id, articleOf(['Empat']), {});
    expect(await store.publicArticles.parts()).toEqual([{ number: 1, updatedAt: changed.updatedAt }]);
    expect(await store.publicArticles.part(1)).toMatchObject([{ id: article.id, languages: {} }]);
  });

  test('a public article stays in its part of the sitemap when others are added or deleted', async () => {
    const store = await (await create()).open();
    const ids: string[] = [];
    for (let count = 0; count < 502; count++)
      ids.push((await store.articles.add(articleOf([`Berita ${count}`]))).article.id);
    expect((await store.publicArticles.parts()).map((part) => part.number)).toEqual([1, 2]);
    const idsOf = async (part: number) => (await store.publicArticles.part(part)).map(({ id }) => id);
    expect(await idsOf(1)).toEqual(ids.slice(0, 500));
    await store.articles.remove(ids[0]!);
    expect(await idsOf(1)).toEqual(ids.slice(1, 500));
    expect(await idsOf(2)).toEqual(ids.slice(500));
    expect(await idsOf(3)).toEqual([]);
  });
});
