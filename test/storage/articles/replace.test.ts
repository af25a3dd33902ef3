import { describe, expect, test } from 'vitest';
import { articleOf, draftOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

describe.each(STORES)('a changed source in $name', ({ create }) => {
  test('a changed source makes a new revision, whose paragraphs keep their ids', async () => {
    const clock = createClock();
    const { articles, changes } = await (await create()).open(clock.now);
    const { article } = await articles.add(articleOf(['satu', 'dua belas', 'tiga']));
    clock.move(5_000);
    const replaced = await articles.replace(
      article.id,
      draftOf(['nol', 'satu', 'dua belas orang', 'tiga']),
      {},
    );
    expect(replaced).toMatchObject({
      changed: true,
      article: { revision: 2, version: 2, title: 'nol', updatedAt: '2026-11-23T08:00:05.000Z' },
    });
    expect(replaced.article.createdAt).toBe(article.createdAt);
    const ids = async (number?: number) =>
      (await articles.revision(article.id, number))?.paragraphs.map(({ id, text }) => `${id} ${text}`);
    expect(await ids()).toEqual(['p4 nol', 'p1 satu', 'p2 dua belas orang', 'p3 tiga']);
    expect(await ids(1)).toEqual(['p1 satu', 'p2 dua belas', 'p3 tiga']);
    expect(await changes.since(article.id, 0, 9)).toMatchObject([{ kind: 'source', paragraphs: [] }]);
  });

  test('a paragraph’s id is never used again, however often paragraphs are removed and added', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['satu', 'dua']));
    await articles.replace(article.id, draftOf(['satu']), {});
    await articles.replace(article.id, draftOf(['satu', 'sesuatu yang lain sama sekali']), {});
    const revision = await articles.revision(article.id);
    expect(revision?.paragraphs.map((paragraph) => paragraph.id)).toEqual(['p1', 'p3']);
  });

  test('a source with the same bytes, format, encoding, title and details changes nothing', async () => {
    const clock = createClock();
    const { articles, changes } = await (await create()).open(clock.now);
    const details = { publisher: 'RMOL', confidential: true };
    const { article } = await articles.add(articleOf(['a'], { details }));
    clock.move(1_000);
    for (const said of [{}, details, { publisher: 'RMOL' }]) {
      const replaced = await articles.replace(article.id, draftOf(['a'], { intake: 2 }), said);
      expect(replaced).toEqual({ article, changed: false });
    }
    expect(await changes.newest(article.id)).toBe(0);
    expect(await articles.revision(article.id, 2)).toBeUndefined();
  });

  test.each([
    ['format', { format: 'markdown' as const }],
    ['encoding', { encoding: 'windows-1252' }],
    ['bytes', { bytes: Buffer.from('a ') }],
  ])('a source that differs only in its %s makes a new revision', async (_, difference) => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    const replaced = await articles.replace(article.id, draftOf(['a'], difference), {});
    expect(replaced).toMatchObject({ changed: true, article: { revision: 2, version: 2 } });
  });

  test('a source that differs only in title or details changes these without a new revision', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    const draft = draftOf(['a']);
    const titled = { ...draft, source: { ...draft.source, title: 'Judul' } };
    expect(await articles.replace(article.id, titled, {})).toMatchObject({
      changed: true,
      article: { title: 'Judul', revision: 1, version: 2 },
    });
    expect(await articles.replace(article.id, titled, { author: 'Siti' })).toMatchObject({
      changed: true,
      article: { author: 'Siti', revision: 1, version: 3 },
    });
  });

  test('going back to an earlier text makes a new revision too', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    await articles.replace(article.id, draftOf(['b']), {});
    const back = await articles.replace(article.id, draftOf(['a']), {});
    expect(back).toMatchObject({ changed: true, article: { revision: 3 } });
  });

  test('a detail from the user has priority over the source’s own and is kept in the next revision', async () => {
    const { articles } = await (await create()).open();
    const draft = draftOf(['a']);
    const claims = { publisher: 'rmol.id', author: 'Redaksi' };
    const { article } = await articles.add(
      articleOf(['a'], { source: { ...draft.source, details: claims }, details: { publisher: 'RMOL' } }),
    );
    expect(article).toMatchObject({ publisher: 'RMOL', author: 'Redaksi' });
    const replaced = await articles.replace(article.id, draftOf(['b']), { rights: '©' });
    expect(replaced.article).toMatchObject({ publisher: 'RMOL', rights: '©' });
    expect(replaced.article.author).toBeUndefined();
  });

  test('an article stays confidential until the user says that it is not', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a'], { details: { confidential: true } }));
    const kept = await articles.replace(article.id, draftOf(['b']), {});
    expect(kept.article.confidential).toBe(true);
    const lifted = await articles.replace(article.id, draftOf(['b']), { confidential: false });
    expect(lifted).toMatchObject({ changed: true, article: { confidential: false } });
  });

  test('a new source is refused if the caller has not seen the newest version', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    await articles.replace(article.id, draftOf(['b']), {}, { version: 1 });
    const mismatch = { kind: 'version-mismatch', values: { id: article.id, version: 2 } };
    await expect(articles.replace(article.id, draftOf(['c']), {}, { version: 1 })).rejects.toMatchObject(
      mismatch,
    );
    expect(await articles.get(article.id)).toMatchObject({ revision: 2, version: 2 });
  });

  test('a new source is refused if another revision was made meanwhile, but not if only a translation was added', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    await articles.wantTargets(article.id, ['de']);
    await articles.replace(article.id, draftOf(['b']), {}, { revision: 1 });
    await expect(articles.replace(article.id, draftOf(['c']), {}, { revision: 1 })).rejects.toMatchObject({
      kind: 'version-mismatch',
    });
  });

  test('a person’s adjustments are stored and kept until other adjustments are given', async () => {
    const { articles } = await (await create()).open();
    const split = { kind: 'split', at: 2 } as const;
    const { article } = await articles.add(articleOf(['a', 'b'], { adjustments: [split] }));
    expect((await articles.revision(article.id))?.adjustments).toEqual([split]);
    const again = await articles.replace(article.id, draftOf(['a', 'b']), {});
    expect(again.changed).toBe(false);
    const same = await articles.replace(article.id, draftOf(['a', 'b'], { adjustments: [split] }), {});
    expect(same.changed).toBe(false);
    const otherwise = await articles.replace(article.id, draftOf(['a', 'b'], { adjustments: [] }), {});
    expect(otherwise).toMatchObject({ changed: true, article: { revision: 2 } });
    expect(await articles.revisions(article.id)).toMatchObject([
      { number: 2, paragraphs: 2, adjustments: 0 },
      { number: 1, paragraphs: 2, adjustments: 1 },
    ]);
  });

  test('a new source for an article that does not exist is refused', async () => {
    const { articles } = await (await create()).open();
    const attempt = articles.replace('0000000000', draftOf(['a']), {});
    await expect(attempt).rejects.toMatchObject({ kind: 'article-not-found', values: { id: '0000000000' } });
  });
});

describe.each(STORES)('earlier texts of paragraphs in $name', ({ create }) => {
  const first = 'Presiden tiba di Paris pada hari Senin untuk berunding.';
  const second = 'Presiden tiba di Paris pada hari Selasa untuk berunding.';
  const third = 'Presiden tiba di Lyon pada hari Selasa untuk berunding.';

  test('the earlier texts of a paragraph are given newest first, without its present text', async () => {
    const { articles } = await (await create()).open();
    const { article } = await articles.add(articleOf([first, 'tetap']));
    for (const text of [second, first, third]) {
      await articles.replace(article.id, draftOf([text, 'tetap']), {});
    }
    expect(await articles.earlierTexts(article.id, ['p1', 'p2', 'p99'])).toEqual(
      new Map([['p1', [first, second]]]),
    );
    expect(await articles.earlierTexts(article.id, ['p1'], 3)).toEqual(new Map([['p1', [second]]]));
    expect(await articles.earlierTexts(article.id, ['p1'], 1)).toEqual(new Map());
    expect(await articles.earlierTexts(article.id, [])).toEqual(new Map());
  });

  test('the earlier texts of thousands of paragraphs are found in one call', async () => {
    const { articles } = await (await create()).open();
    const texts = Array.from({ length: 1_200 }, (_, index) => `Paragraf nomor ${index} dari semuanya.`);
    const { article } = await articles.add(articleOf(texts));
    await articles.replace(article.id, draftOf(texts.map((text) => `${text} Tambahan.`)), {});
    const { paragraphs } = (await articles.revision(article.id))!;
    const earlier = await articles.earlierTexts(
      article.id,
      paragraphs.map((paragraph) => paragraph.id),
    );
    expect(paragraphs.map((paragraph) => earlier.get(paragraph.id))).toEqual(texts.map((text) => [text]));
  });
});
