import { describe, expect, test } from 'vitest';
import { articleOf, draftOf, translationOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

const DAY = 24 * 60 * 60 * 1_000;

describe.each(STORES)('forgetting old records in $name', ({ create }) => {
  test('changes older than the date are deleted, except the newest of each article', async () => {
    const clock = createClock();
    const { articles, memory, changes } = await (await create()).open(clock.now);
    const { article: busy } = await articles.add(articleOf(['satu', 'dua']));
    const { article: quiet } = await articles.add(articleOf(['satu']));
    for (const text of ['one', 'One', 'ONE']) await memory.add([translationOf('satu', text)]);
    clock.move(40 * DAY);
    await memory.add([translationOf('dua', 'two')]);
    const recent = (await changes.since(busy.id, 0, 9)).at(-1)!;
    const last = (await changes.since(quiet.id, 0, 9)).at(-1)!;
    await changes.forget(new Date(clock.now().getTime() - 30 * DAY));
    expect(await changes.since(busy.id, 0, 9)).toEqual([recent]);
    expect(await changes.since(quiet.id, 0, 9)).toEqual([last]);
    expect(await changes.newest(quiet.id)).toBe(last.id);
    await articles.replace(quiet.id, draftOf(['tiga']), {});
    expect(await changes.newest(quiet.id)).toBeGreaterThan(recent.id);
  });

  test('more changes are deleted than one statement can delete', async () => {
    const clock = createClock();
    const { articles, memory, changes } = await (await create()).open(clock.now);
    const { article } = await articles.add(articleOf(['satu']));
    for (let count = 0; count < 1_050; count++) await memory.add([translationOf('satu', `one ${count}`)]);
    clock.move(DAY);
    await changes.forget(clock.now());
    expect(await changes.since(article.id, 0, 9)).toHaveLength(1);
  });

  test('an ended job is deleted if a later one has replaced it, and no other job is', async () => {
    const clock = createClock();
    const { articles, jobs, changes } = await (await create()).open(clock.now);
    const { article } = await articles.add(articleOf(['satu']));
    const run = async (target: string) => {
      const job = await jobs.start(article.id, target, 'one', 1);
      await jobs.finish(job.id, 'failed', 'engine-quota');
      return job.id;
    };
    await run('en');
    await run('en');
    await run('fr');
    const cutOff = await jobs.start(article.id, 'de', 'one', 1);
    clock.move(40 * DAY);
    const before = await jobs.of(article.id);
    await changes.forget(clock.now());
    expect(await jobs.of(article.id)).toEqual(before);
    expect((await jobs.of(article.id)).map(({ id }) => id)).toContain(cutOff.id);
  });
});
