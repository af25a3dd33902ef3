import { describe, expect, test } from 'vitest';
import { articleOf, requestOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

const LEASE = 30_000;

describe.each(STORES)('jobs in $name', ({ create }) => {
  async function prepare() {
    const clock = createClock();
    const store = await (await create()).open(clock.now);
    const { article } = await store.articles.add(articleOf(['a']));
    return { ...store, clock, article, articleId: article.id };
  }

  test('a job starts and ends, and has its times and its reason', async () => {
    const { jobs, articleId, clock } = await prepare();
    const job = await jobs.start(articleId, 'en', 'one', LEASE);
    const running = {
      id: job.id,
      articleId,
      target: 'en',
      state: 'running',
      startedAt: '2026-11-23T08:00:00.000Z',
    };
    expect(job).toEqual(running);
    expect(await jobs.of(articleId)).toEqual([running]);
    clock.move(1_000);
    await jobs.finish(job.id, 'failed', 'engine-quota');
    const ended = {
      ...running,
      state: 'failed',
      reason: 'engine-quota',
      finishedAt: '2026-11-23T08:00:01.000Z',
    };
    expect(await jobs.of(articleId)).toEqual([ended]);
    await jobs.finish(job.id, 'done');
    expect(await jobs.of(articleId)).toEqual([ended]);
  });

  test('the jobs of an article are the newest of each target', async () => {
    const { jobs, articleId } = await prepare();
    const first = await jobs.start(articleId, 'en', 'one', LEASE);
    const french = await jobs.start(articleId, 'fr', 'one', LEASE);
    await jobs.finish(first.id, 'failed', 'engine-busy');
    const second = await jobs.start(articleId, 'en', 'two', LEASE);
    await jobs.finish(second.id, 'done');
    expect(await jobs.of(articleId)).toMatchObject([
      { id: french.id, target: 'fr', state: 'running' },
      { id: second.id, target: 'en', state: 'done' },
    ]);
    expect(await jobs.of('nobody')).toEqual([]);
  });

  test('a job stays as it is stored until a look finds that its lease has run out', async () => {
    const { jobs, articleId, clock } = await prepare();
    const { id } = await jobs.start(articleId, 'en', 'one', LEASE);
    clock.move(LEASE - 1);
    await jobs.interruptLapsed();
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'running' }]);
    clock.move(1);
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'running' }]);
    await jobs.interruptLapsed();
    expect(await jobs.of(articleId)).toMatchObject([
      { state: 'interrupted', finishedAt: clock.now().toISOString() },
    ]);
    await jobs.finish(id, 'done');
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'interrupted' }]);
  });

  test('a job that was interrupted is no longer its holder’s; a lease that ran out unnoticed is renewed', async () => {
    const { jobs, articleId, clock } = await prepare();
    const { id } = await jobs.start(articleId, 'en', 'one', LEASE);
    clock.move(2 * LEASE);
    expect(await jobs.holds(id, LEASE)).toBe(true);
    await jobs.interruptLapsed();
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'running' }]);
    clock.move(LEASE);
    await jobs.interruptLapsed();
    expect(await jobs.holds(id, LEASE)).toBe(false);
  });

  test('a process does not take its own jobs for dead', async () => {
    const { jobs, articleId, clock } = await prepare();
    await jobs.start(articleId, 'en', 'own', LEASE);
    await jobs.start(articleId, 'fr', 'other', LEASE);
    clock.move(LEASE);
    expect(await jobs.interruptLapsed(['own'])).toBe(true);
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'running' }, { state: 'interrupted' }]);
    expect(await jobs.interruptLapsed(['own'])).toBe(false);
  });

  test('a lapsed lease is recorded once, however many processes look at the same time', async () => {
    const clock = createClock();
    const kind = await create();
    const stores = await Promise.all([kind.open(clock.now), kind.open(clock.now), kind.open(clock.now)]);
    const { articles, jobs, changes } = stores[0];
    const { article } = await articles.add(articleOf(['a']));
    await jobs.start(article.id, 'en', 'one', LEASE);
    clock.move(LEASE);
    await Promise.all(stores.map((store) => store.jobs.interruptLapsed()));
    await jobs.interruptLapsed();
    expect(await articles.get(article.id)).toEqual({ ...article, version: 3 });
    const logged = { kind: 'job', target: 'en', paragraphs: [] };
    expect(await changes.since(article.id, 0, 9)).toMatchObject([logged, logged]);
  });

  test('the requests of a running job stay leased until the job ends or is interrupted', async () => {
    const { jobs, requests, articleId, clock } = await prepare();
    const [first, second] = [[requestOf('a')], [requestOf('b')]];
    const { id } = await jobs.start(articleId, 'en', 'one', LEASE);
    await jobs.start(articleId, 'fr', 'two', LEASE);
    await requests.lease(first, 'one', LEASE);
    await requests.lease(second, 'two', LEASE);
    clock.move(2 * LEASE);
    expect((await requests.lease(first, 'three', LEASE)).size).toBe(0);
    await jobs.finish(id, 'failed', 'interrupted');
    expect((await requests.lease(first, 'three', LEASE)).size).toBe(1);
    expect((await requests.lease(second, 'three', LEASE)).size).toBe(0);
    await jobs.interruptLapsed();
    expect((await requests.lease(second, 'three', LEASE)).size).toBe(1);
  });

  test('unfinished jobs are the interrupted ones and those that failed for a given reason', async () => {
    const { jobs, articles, articleId, clock } = await prepare();
    const start = (target: string, id = articleId) => jobs.start(id, target, 'one', LEASE);
    const cutOff = await start('en');
    const failed = await start('fr');
    await jobs.finish(failed.id, 'failed', 'engine-quota');
    await jobs.finish((await start('de')).id, 'failed', 'engine-rejected');
    await jobs.finish((await start('es')).id, 'done');
    await start('it');
    await jobs.finish((await start('it')).id, 'done');
    const { article: deleted } = await articles.add(articleOf(['b']));
    await start('en', deleted.id);
    await articles.remove(deleted.id);
    expect(await jobs.unfinished([])).toEqual([]);
    clock.move(LEASE);
    await start('nl');
    await jobs.interruptLapsed();
    expect(await jobs.unfinished([])).toMatchObject([{ id: cutOff.id, state: 'interrupted' }]);
    expect(await jobs.unfinished(['engine-quota', 'engine-busy'])).toMatchObject([
      { id: cutOff.id },
      { id: failed.id, state: 'failed', reason: 'engine-quota' },
    ]);
  });

  test('a job is recorded in the article’s version and log, but does not change its date', async () => {
    const { jobs, articles, changes, article, articleId, clock } = await prepare();
    clock.move(1_000);
    const { id } = await jobs.start(articleId, 'en', 'one', LEASE);
    expect(await articles.get(articleId)).toEqual({ ...article, version: 2 });
    await jobs.finish(id, 'done');
    expect(await articles.get(articleId)).toEqual({ ...article, version: 3 });
    const logged = { kind: 'job', target: 'en', paragraphs: [] };
    expect(await changes.since(articleId, 0, 9)).toMatchObject([logged, logged]);
  });
});
