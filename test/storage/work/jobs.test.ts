import { describe, expect, test } from 'vitest';
import type { Job, Jobs } from '../../../src/translation/jobs.ts';
import { articleOf, requestOf } from '../samples.ts';
import { createClock, STORES } from '../stores.ts';

const LEASE = 30_000;

const TAKER = { holder: 'taker', leaseMilliseconds: LEASE };

async function takeAll(jobs: Jobs): Promise<readonly Job[]> {
  const taken: Job[] = [];
  for (let job = await jobs.take(TAKER); job; job = await jobs.take(TAKER)) taken.push(job);
  return taken;
}

describe.each(STORES)('jobs in $name', ({ create }) => {
  async function prepare() {
    const clock = createClock();
    const store = await (await create()).open(clock.now);
    const { article } = await store.articles.add(articleOf(['a']));
    return { ...store, clock, article, articleId: article.id };
  }

  /** Three connections, as of three processes. */
  async function prepareThree() {
    const clock = createClock();
    const kind = await create();
    const stores = await Promise.all([kind.open(clock.now), kind.open(clock.now), kind.open(clock.now)]);
    const { article } = await stores[0].articles.add(articleOf(['a']));
    return { ...stores[0], stores, clock, article };
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
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'waiting' }]);
    await jobs.finish(id, 'done');
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'waiting' }]);
    expect((await jobs.ended([id])).size).toBe(0);
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
    expect(await jobs.of(articleId)).toMatchObject([{ state: 'running' }, { state: 'waiting' }]);
    expect(await jobs.interruptLapsed(['own'])).toBe(false);
  });

  test('a lapsed job is put back once, however many processes look at the same time', async () => {
    const { stores, article, jobs, changes, articles, clock } = await prepareThree();
    await jobs.start(article.id, 'en', 'one', LEASE);
    clock.move(LEASE);
    await Promise.all(stores.map((store) => store.jobs.interruptLapsed()));
    await jobs.interruptLapsed();
    expect(await articles.get(article.id)).toEqual({ ...article, version: 4 });
    const logged = { kind: 'job', target: 'en', paragraphs: [] };
    expect(await changes.since(article.id, 0, 9)).toMatchObject([logged, logged, logged]);
    expect(await jobs.counts()).toMatchObject({ waiting: 1, running: 0 });
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

  test('the newest jobs that failed for a passing reason are put back as automatic work, and no others', async () => {
    const { jobs, articles, articleId, clock } = await prepare();
    const start = (target: string, id = articleId) =>
      jobs.start(id, target, 'one', LEASE, { explicit: true });
    await jobs.finish((await start('fr')).id, 'failed', 'engine-quota');
    await jobs.finish((await start('de')).id, 'failed', 'engine-rejected');
    await jobs.finish((await start('es')).id, 'failed', 'engine-busy');
    await jobs.finish((await start('es')).id, 'done');
    const { article: deleted } = await articles.add(articleOf(['b']));
    await jobs.finish((await start('en', deleted.id)).id, 'failed', 'engine-busy');
    await articles.remove(deleted.id);
    clock.move(1_000);
    await jobs.finish((await start('nl')).id, 'failed', 'engine-busy');
    await jobs.putBack(['engine-quota', 'engine-busy'], new Date(clock.now().getTime() - 1_000));
    expect((await takeAll(jobs)).map(({ target, explicit }) => [target, explicit])).toEqual([
      ['fr', undefined],
    ]);
    await jobs.putBack(['engine-quota', 'engine-busy'], clock.now());
    expect((await takeAll(jobs)).map(({ target }) => target)).toEqual(['nl']);
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

  test('what waits is one job, however often it is requested, and explicit if a person requests it', async () => {
    const { jobs, articleId, clock } = await prepare();
    const first = await jobs.enqueue(articleId, 'en');
    expect(first).toEqual({
      ...{ id: first.id, articleId, target: 'en', state: 'waiting' },
      startedAt: clock.now().toISOString(),
    });
    expect(await jobs.enqueue(articleId, 'en', { explicit: true })).toEqual({ ...first, explicit: true });
    expect(await jobs.enqueue(articleId, 'en')).toEqual({ ...first, explicit: true });
    const upgrade = await jobs.enqueue(articleId, 'en', { upgrade: true });
    expect(upgrade.id).not.toBe(first.id);
    expect(await jobs.counts()).toEqual({ waiting: 2, running: 0, oldest: clock.now() });
  });

  test('explicit jobs are taken first, then those that were requested first; each is taken once', async () => {
    const { stores, article, jobs, clock } = await prepareThree();
    await jobs.enqueue(article.id, 'de');
    clock.move(1);
    await jobs.enqueue(article.id, 'en', { explicit: true });
    clock.move(1);
    await jobs.enqueue(article.id, 'fr', { explicit: true });
    const taken = await Promise.all(stores.map((store) => store.jobs.take(TAKER)));
    expect(taken.map((job) => job?.target).sort()).toEqual(['de', 'en', 'fr']);
    await jobs.enqueue(article.id, 'es');
    await jobs.enqueue(article.id, 'it');
    await jobs.enqueue(article.id, 'nl', { explicit: true });
    expect((await takeAll(jobs)).map(({ target }) => target)).toEqual(['nl', 'es', 'it']);
    expect(await jobs.take(TAKER)).toBeUndefined();
    expect(await jobs.counts()).toEqual({ waiting: 0, running: 6 });
  });

  test('many processes that take at the same time get every job once', async () => {
    const { stores, article, jobs } = await prepareThree();
    const targets = Array.from({ length: 30 }, (_, index) => `x-${index}`);
    for (const target of targets) await jobs.enqueue(article.id, target);
    const taken = (await Promise.all(stores.map((store) => takeAll(store.jobs)))).flat();
    expect(taken.map(({ target }) => target).sort()).toEqual([...targets].sort());
  });

  test('a job that waits is started by whoever is asked for the same', async () => {
    const { jobs, articleId, clock } = await prepare();
    const waiting = await jobs.enqueue(articleId, 'en');
    clock.move(1_000);
    const started = await jobs.start(articleId, 'en', 'one', LEASE, { explicit: true });
    expect(started).toMatchObject({ id: waiting.id, state: 'running', startedAt: clock.now().toISOString() });
    expect(await jobs.take(TAKER)).toBeUndefined();
  });

  test('a job that was cut off keeps its place before what was requested later', async () => {
    const { jobs, articleId, clock } = await prepare();
    const cutOff = await jobs.start(articleId, 'fr', 'one', LEASE, { explicit: true, upgrade: true });
    clock.move(1);
    await jobs.enqueue(articleId, 'en', { explicit: true });
    clock.move(LEASE);
    await jobs.interruptLapsed();
    expect(await takeAll(jobs)).toMatchObject([
      { target: 'fr', explicit: true, upgrade: true },
      { target: 'en', explicit: true },
    ]);
    expect((await jobs.ended([cutOff.id])).size).toBe(0);
  });

  test('who follows a job gets the outcome of the one that took its place', async () => {
    const { jobs, articleId } = await prepare();
    const outcome = { target: 'en', translated: 1, total: 1, billedCharacters: 1, requests: 1 };
    const waiting = await jobs.enqueue(articleId, 'en');
    const unknown = await jobs.start(articleId, 'fr', 'one', LEASE);
    const taken = await jobs.take(TAKER);
    await jobs.finish(taken!.id, 'interrupted');
    expect((await jobs.ended([waiting.id, unknown.id])).size).toBe(0);
    const again = await jobs.take(TAKER);
    await jobs.finish(again!.id, 'done', undefined, outcome);
    await jobs.finish(unknown.id, 'failed', 'interrupted');
    expect(await jobs.ended([waiting.id, unknown.id])).toEqual(
      new Map([
        [waiting.id, outcome],
        [unknown.id, undefined],
      ]),
    );
  });

  test('a job that failed for a passing reason begins anew, once at a time', async () => {
    const { jobs, articleId, clock } = await prepare();
    const { id } = await jobs.start(articleId, 'en', 'one', LEASE, { explicit: true });
    expect(await jobs.retake(TAKER, id, ['engine-busy'])).toBeUndefined();
    await jobs.finish(id, 'failed', 'engine-busy');
    expect(await jobs.retake(TAKER, id, ['engine-quota'])).toBeUndefined();
    clock.move(1_000);
    const again = await jobs.retake(TAKER, id, ['engine-busy']);
    expect(again).toMatchObject({ articleId, target: 'en', state: 'running' });
    expect(again).toMatchObject({ startedAt: clock.now().toISOString() });
    expect(again!.id).toBeGreaterThan(id);
    // Nobody waits for it any more.
    expect(again!.explicit).toBeUndefined();
    expect(await jobs.retake(TAKER, id, ['engine-busy'])).toBeUndefined();
    await jobs.finish(again!.id, 'done');
    expect(await jobs.retake(TAKER, id, ['engine-busy'])).toBeUndefined();
  });

  test('a named job is taken if it waits, or what took its place', async () => {
    const { jobs, articleId } = await prepare();
    const waiting = await jobs.enqueue(articleId, 'en', { explicit: true });
    expect(await jobs.retake(TAKER, waiting.id, [])).toMatchObject({ id: waiting.id, state: 'running' });
    expect(await jobs.retake(TAKER, waiting.id, [])).toBeUndefined();
    await jobs.finish(waiting.id, 'interrupted');
    const next = await jobs.retake(TAKER, waiting.id, []);
    expect(next).toMatchObject({ articleId, target: 'en', explicit: true, state: 'running' });
    expect(next!.id).toBeGreaterThan(waiting.id);
  });

  test('many processes that retake the same failed job begin it once', async () => {
    const { stores, article, jobs } = await prepareThree();
    const { id } = await jobs.start(article.id, 'en', 'one', LEASE);
    await jobs.finish(id, 'failed', 'engine-busy');
    const taken = await Promise.all(stores.map((store) => store.jobs.retake(TAKER, id, ['engine-busy'])));
    expect(taken.filter((job) => job !== undefined)).toHaveLength(1);
  });
});
