import { beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { BackgroundWork } from '../../src/jobs/background-work.ts';
import { createPgBossWork } from '../../src/jobs/pg-boss-work.ts';
import type { Job } from '../../src/translation/jobs.ts';
import { createPostgresDatabase } from '../support/postgres-database.ts';
import { ask } from '../support/postgres-server.ts';

const A_DAY = 24 * 60 * 60 * 1_000;

/** Translating as a process of a store sees it: which jobs it is told to work on, and what it says. */
function createTranslating(isUnfinished: (jobId: number) => boolean = () => false) {
  const worked: number[] = [];
  return {
    worked,
    room: 1,
    free() {
      return this.room;
    },
    work(jobId: number) {
      worked.push(jobId);
      return Promise.resolve(isUnfinished(jobId));
    },
  };
}

function jobOf(id: number, more: Partial<Job> = {}): Job {
  const state = 'waiting';
  return {
    id,
    articleId: `article-${id}`,
    target: 'en',
    state,
    startedAt: '2026-11-29T08:00:00.000Z',
    ...more,
  };
}

describe.skipIf(inject('postgresUrl') === undefined)('background work of many processes', () => {
  let url: string;
  beforeEach(async () => {
    const database = await createPostgresDatabase();
    url = database.url;
    onTestFinished(database.drop);
  });

  function start(translating = createTranslating()) {
    const faults: unknown[] = [];
    const background = createPgBossWork({ url, translating, onFault: (fault) => faults.push(fault) });
    onTestFinished(() => background.stop());
    return { background, translating, faults };
  }

  const rows = (select: string) => ask(url, select);
  /** What waits for its second attempt is due now. */
  const letTimePass = () =>
    rows(`update sejajar_queue.job set start_after = now() - interval '1 second' where state < 'active'`);

  async function untilAnnounced(background: BackgroundWork, job: Job, when: 'now' | 'later') {
    background.announce(job, when);
    await expect
      .poll(() =>
        rows(`select 1 from sejajar_queue.job where (data->>'job')::int = ${job.id}`).catch(() => []),
      )
      .toHaveLength(1);
  }

  it('an announced job is worked on by another process, explicit ones first', async () => {
    const web = start({ ...createTranslating(), room: 0 });
    await untilAnnounced(web.background, jobOf(1), 'now');
    await untilAnnounced(web.background, jobOf(2, { explicit: true }), 'now');
    const worker = start();
    await expect.poll(() => worker.translating.worked, { timeout: 15_000 }).toEqual([2, 1]);
    expect(web.translating.worked).toEqual([]);
  });

  it('of two processes one works on an announced job, once', async () => {
    const [one, two] = [start(), start()];
    for (let id = 1; id <= 5; id++) one.background.announce(jobOf(id), 'now');
    const worked = () => [...one.translating.worked, ...two.translating.worked].sort();
    await expect.poll(worked, { timeout: 20_000 }).toEqual([1, 2, 3, 4, 5]);
    expect([...one.faults, ...two.faults]).toEqual([]);
  });

  it('what failed is not tried at once, then with longer and longer waits, and becomes a dead letter', async () => {
    const { background, translating } = start(createTranslating(() => true));
    await untilAnnounced(background, jobOf(7, { target: 'fr' }), 'later');
    const [first] = await rows(`select extract(epoch from start_after - now()) as wait from sejajar_queue.job
      where name = 'translations'`);
    expect(Number(first!['wait'])).toBeGreaterThan(20);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt++) {
      await letTimePass();
      background.now('queue');
      await expect.poll(() => translating.worked.length, { timeout: 10_000 }).toBe(attempt);
      if (attempt === 11) break;
      await expect
        .poll(async () => (await rows(`select state from sejajar_queue.job where name = 'translations'`))[0])
        .toEqual({ state: 'retry' });
      const [next] = await rows(`select extract(epoch from start_after - now()) as wait
        from sejajar_queue.job where name = 'translations'`);
      waits.push(Number(next!['wait']));
    }
    expect(waits[0]).toBeGreaterThan(25);
    expect(waits.at(-1)).toBeGreaterThan(4 * 60 * 60);
    await expect.poll(() => background.deadLetters()).toBe(1);
    expect(await rows(`select data from sejajar_queue.job where name = 'dead-letters'`)).toEqual([
      { data: { job: 7, article: 'article-7', target: 'fr' } },
    ]);
  }, 60_000);

  it('the same job is announced once at a time', async () => {
    const { background } = start({ ...createTranslating(), room: 0 });
    await untilAnnounced(background, jobOf(1), 'now');
    background.announce(jobOf(9, { articleId: 'article-1' }), 'later');
    await untilAnnounced(background, jobOf(2), 'now');
    expect(
      await rows(`select data->>'job' as job from sejajar_queue.job where name = 'translations' order by 1`),
    ).toEqual([{ job: '1' }, { job: '2' }]);
  });

  it('shared work is done by one of the processes in each period, and here when it is wanted here', async () => {
    const processes = [start(), start(), start()];
    const done: string[] = [];
    processes.forEach(({ background }, at) => {
      background.inTurn('forget', A_DAY, () => Promise.resolve(void done.push(`forget ${at}`)));
      background.inTurn('retry', A_DAY, () => Promise.resolve(void done.push('retry')));
    });
    await expect.poll(() => done.length, { timeout: 15_000 }).toBe(2);
    for (const { background } of processes) background.now('turns');
    processes[1]!.background.now('forget');
    await expect.poll(() => done.filter((each) => each === 'forget 1').length).toBeGreaterThan(0);
    await Promise.all(processes.map(({ background }) => background.stop()));
    const isOwn = done.filter((each) => each.startsWith('forget'));
    expect(isOwn).toHaveLength(2);
    expect(done.filter((each) => each === 'retry')).toHaveLength(1);
  });

  it('if its tables are lost, it makes them again and puts back everything that failed', async () => {
    const { background, translating } = start();
    let putBack = 0;
    background.inTurn('retry', A_DAY, () => {
      putBack++;
      return Promise.resolve();
    });
    await expect.poll(() => putBack, { timeout: 15_000 }).toBe(1);
    await rows('drop schema sejajar_queue cascade');
    await expect.poll(() => putBack, { timeout: 15_000 }).toBeGreaterThan(1);
    await untilAnnounced(background, jobOf(3), 'now');
    await expect.poll(() => translating.worked, { timeout: 10_000 }).toEqual([3]);
  });
});
