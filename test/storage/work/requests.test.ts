import { describe, expect, test } from 'vitest';
import { answerOf, articleOf, requestOf, translationOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

const LEASE = 30_000;

describe.each(STORES)('claims in $name', ({ create }) => {
  test('a claim is granted to one holder at a time', async () => {
    const store = await create();
    const one = await store.open();
    const two = await store.open();
    const [a, b, c] = [requestOf('a'), requestOf('b'), requestOf('c')];
    expect(await one.requests.lease([a, b, a], 'one', LEASE)).toEqual(new Set([a.key, b.key]));
    expect(await two.requests.lease([b, c], 'two', LEASE)).toEqual(new Set([c.key]));
    expect(await one.requests.lease([a, b, c], 'one', LEASE)).toEqual(new Set([a.key, b.key]));
    expect(await one.requests.lease([], 'one', LEASE)).toEqual(new Set());
  });

  test('claims on the same key at two engines are independent', async () => {
    const { requests } = await (await create()).open();
    expect((await requests.lease([requestOf('a')], 'one', LEASE)).size).toBe(1);
    expect((await requests.lease([requestOf('a', 'libretranslate')], 'two', LEASE)).size).toBe(1);
  });

  test('the claim of a holder without a job is free again when its lease has run out', async () => {
    const clock = createClock();
    const { requests } = await (await create()).open(clock.now);
    const request = [requestOf('a')];
    await requests.lease(request, 'one', LEASE);
    clock.move(LEASE - 1);
    expect((await requests.lease(request, 'two', LEASE)).size).toBe(0);
    clock.move(1);
    expect((await requests.lease(request, 'two', LEASE)).size).toBe(1);
    expect((await requests.lease(request, 'one', LEASE)).size).toBe(0);
  });

  test('only the holder can release a claim, and a release records no failure', async () => {
    const { requests } = await (await create()).open();
    const { key } = requestOf('a');
    await requests.lease([requestOf('a'), requestOf('b')], 'one', LEASE);
    await requests.release([key], 'two');
    expect((await requests.lease([requestOf('a')], 'two', LEASE)).size).toBe(0);
    await requests.release([key], 'one');
    expect(await requests.lease([requestOf('a'), requestOf('b')], 'two', LEASE)).toEqual(new Set([key]));
    expect((await requests.failures('id', 'en', ['a'])).size).toBe(0);
  });

  test('a question that an engine has answered is not granted again, except at another engine', async () => {
    const { requests } = await (await create()).open();
    await requests.answer([answerOf('a', 'A')], 'one');
    expect((await requests.lease([requestOf('a')], 'one', LEASE)).size).toBe(0);
    expect((await requests.lease([requestOf('a', 'libretranslate')], 'one', LEASE)).size).toBe(1);
  });

  test('1,200 claims are granted in one call', async () => {
    const { requests } = await (await create()).open();
    const all = Array.from({ length: 1_200 }, (_, index) => requestOf(`${index}`));
    expect((await requests.lease(all, 'one', LEASE)).size).toBe(1_200);
    await requests.release(
      all.map((request) => request.key),
      'one',
    );
    expect((await requests.lease(all, 'two', LEASE)).size).toBe(1_200);
  });
});

describe.each(STORES)('answers in $name', ({ create }) => {
  test('an answer is stored in the memory, is recorded as an answer and ends its claim', async () => {
    const clock = createClock();
    const { articles, requests, memory } = await (await create()).open(clock.now);
    const { article } = await articles.add(articleOf(['a']));
    await requests.lease([requestOf('a'), requestOf('b')], 'one', LEASE);
    const provenance = { date: clock.now().toISOString(), engine: 'deepl', model: 'm', billedCharacters: 1 };
    const translation = translationOf('a', 'A', { provenance, context: { next: 'f'.repeat(64) } });
    await requests.answer([{ ...answerOf('a', 'A'), translation }], 'one');
    expect((await memory.lookUp('id', 'en', ['a'])).get('a')).toMatchObject({ text: 'A', provenance });
    const { key } = requestOf('a');
    expect(await requests.answered('deepl', [key, requestOf('b').key])).toEqual(
      new Map([[key, translation]]),
    );
    expect(await requests.answered('libretranslate', [key])).toEqual(new Map());
    expect(await articles.get(article.id)).toMatchObject({ version: 2 });
    expect((await requests.lease([requestOf('b')], 'two', LEASE)).size).toBe(0);
  });

  test('a paid answer is kept although its lease has passed to another holder', async () => {
    const clock = createClock();
    const { requests, memory } = await (await create()).open(clock.now);
    await requests.lease([requestOf('a')], 'slow', LEASE);
    clock.move(LEASE);
    await requests.lease([requestOf('a')], 'quick', LEASE);
    await requests.answer([answerOf('a', 'slow answer')], 'slow');
    expect((await memory.lookUp('id', 'en', ['a'])).get('a')?.text).toBe('slow answer');
    await requests.answer([answerOf('a', 'quick answer')], 'quick');
    const { key } = requestOf('a');
    expect((await requests.answered('deepl', [key])).get(key)?.text).toBe('slow answer');
    expect((await memory.lookUp('id', 'en', ['a'])).get('a')?.text).toBe('quick answer');
  });

  test('the same answer given twice is stored once', async () => {
    const { articles, requests, changes } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    await requests.answer([answerOf('a', 'A'), answerOf('a', 'A')], 'one');
    await requests.answer([answerOf('a', 'A')], 'one');
    expect(await articles.get(article.id)).toMatchObject({ version: 2 });
    expect(await changes.since(article.id, 0, 9)).toHaveLength(1);
  });

  test('an answer never hides a person’s translation', async () => {
    const { requests, memory } = await (await create()).open();
    await memory.add([translationOf('a', 'person', { origin: 'edited' })]);
    await requests.answer([answerOf('a', 'machine')], 'one');
    expect((await memory.lookUp('id', 'en', ['a'])).get('a')?.text).toBe('person');
    expect((await requests.answered('deepl', [requestOf('a').key])).size).toBe(1);
  });

  test('a batch of answers is stored completely or not at all', async () => {
    const { requests, memory } = await (await create()).open();
    const broken = { ...answerOf('b', 'B'), translation: translationOf('b', undefined as unknown as string) };
    await expect(requests.answer([answerOf('a', 'A'), broken], 'one')).rejects.toThrow();
    expect((await memory.lookUp('id', 'en', ['a', 'b'])).size).toBe(0);
    expect((await requests.answered('deepl', [requestOf('a').key])).size).toBe(0);
    await requests.answer([answerOf('a', 'A')], 'one');
    expect((await memory.lookUp('id', 'en', ['a'])).size).toBe(1);
  });
});

describe.each(STORES)('refused answers in $name', ({ create }) => {
  test('a refused answer is stored apart and counted, and its question can be asked again', async () => {
    const { articles, requests, memory, changes } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a', 'b']));
    const { key } = requestOf('a');
    await requests.lease([requestOf('a')], 'one', LEASE);
    await requests.answer([answerOf('a', '', { refused: 'empty' }), answerOf('b', 'B')], 'one');
    expect([...(await memory.lookUp('id', 'en', ['a', 'b'])).keys()]).toEqual(['b']);
    expect((await requests.answered('deepl', [key])).size).toBe(0);
    expect(await requests.refused('deepl', [key, requestOf('b').key])).toEqual(
      new Map([[key, { reason: 'empty', attempts: 1 }]]),
    );
    expect((await requests.failures('id', 'en', ['a'])).get('a')).toMatchObject({ reason: 'refused-empty' });
    expect((await articles.get(article.id))!.version).toBeGreaterThan(1);
    expect(await changes.since(article.id, 0, 9)).toMatchObject([{ paragraphs: ['p2'] }]);

    expect((await requests.lease([requestOf('a')], 'two', LEASE)).size).toBe(1);
    await requests.answer([answerOf('a', 'x', { refused: 'too-short' })], 'two');
    await requests.fail([requestOf('a')], 'engine-busy', 'two');
    expect((await requests.refused('deepl', [key])).get(key)).toEqual({ reason: 'too-short', attempts: 2 });
    expect((await requests.failures('id', 'en', ['a'])).get('a')).toMatchObject({ reason: 'engine-busy' });

    await requests.answer([answerOf('a', 'A')], 'two');
    expect((await requests.refused('deepl', [key])).size).toBe(0);
    expect((await requests.failures('id', 'en', ['a'])).size).toBe(0);
    expect((await memory.lookUp('id', 'en', ['a'])).get('a')?.text).toBe('A');
  });

  test('a refused answer does not replace an accepted one', async () => {
    const { requests, memory } = await (await create()).open();
    const { key } = requestOf('a');
    await requests.answer([answerOf('a', 'A')], 'one');
    await requests.answer([answerOf('a', '', { refused: 'empty' })], 'two');
    expect((await requests.answered('deepl', [key])).get(key)?.text).toBe('A');
    expect((await requests.refused('deepl', [key])).size).toBe(0);
    expect((await memory.lookUp('id', 'en', ['a'])).get('a')?.text).toBe('A');
  });
});

describe.each(STORES)('failures in $name', ({ create }) => {
  test('the last failure is given for each segment that has no answer', async () => {
    const clock = createClock();
    const { requests } = await (await create()).open(clock.now);
    await requests.lease([requestOf('a'), requestOf('b')], 'one', LEASE);
    await requests.fail([requestOf('a'), requestOf('b')], 'engine-busy', 'one');
    clock.move(1_000);
    await requests.fail([requestOf('a', 'libretranslate')], 'engine-unavailable', 'one');
    expect(await requests.failures('id', 'en', ['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', { source: 'a', reason: 'engine-unavailable', at: '2026-11-23T08:00:01.000Z' }],
        ['b', { source: 'b', reason: 'engine-busy', at: '2026-11-23T08:00:00.000Z' }],
      ]),
    );
    expect((await requests.failures('id', 'fr', ['a'])).size).toBe(0);
    expect((await requests.failures('ms', 'en', ['a'])).size).toBe(0);
    expect((await requests.lease([requestOf('a'), requestOf('b')], 'two', LEASE)).size).toBe(2);
  });

  test('an answer from any engine ends a failure, and a later failure is ignored', async () => {
    const { requests } = await (await create()).open();
    await requests.fail([requestOf('a', 'libretranslate'), requestOf('a')], 'engine-busy', 'one');
    await requests.answer([answerOf('a', 'A')], 'one');
    await requests.fail([requestOf('a')], 'engine-quota', 'two');
    expect((await requests.failures('id', 'en', ['a'])).size).toBe(0);
    expect((await requests.answered('deepl', [requestOf('a').key])).size).toBe(1);
  });

  test('a failure raises the version of the articles that show it', async () => {
    const { articles, requests } = await (await create()).open();
    const { article } = await articles.add(articleOf(['a']));
    await requests.fail([requestOf('a')], 'engine-quota', 'one');
    expect(await articles.get(article.id)).toMatchObject({ version: 2, updatedAt: article.updatedAt });
  });

  test('the failures of 1,200 segments are given in one call', async () => {
    const { requests } = await (await create()).open();
    const texts = Array.from({ length: 1_200 }, (_, index) => `${index}`);
    await requests.fail(
      texts.map((text) => requestOf(text)),
      'engine-quota',
      'one',
    );
    expect((await requests.failures('id', 'en', texts)).size).toBe(1_200);
  });
});
