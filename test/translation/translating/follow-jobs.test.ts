import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createJobFollower } from '../../../src/translation/translating/follow-jobs.ts';
import { openHouse } from '../../support/house.ts';

it('of many jobs, each is found to have ended, whichever ends first', async () => {
  const house = await openHouse({ share: 'nothing' });
  const { jobs } = house.store;
  const { id } = await house.add(['Satu.']);
  const targets = Array.from({ length: 1_100 }, (_, at) => `x-${at}`);
  const ids: number[] = [];
  for (const target of targets) ids.push((await jobs.enqueue(id, target)).id);
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  const follower = createJobFollower({
    jobs,
    stopping: stopping.signal,
    sleep: () => sleep(1),
    onFault: (fault) => {
      throw fault;
    },
  });
  const ended: number[] = [];
  const follow = async (jobId: number) => {
    await follower.follow(jobId);
    ended.push(jobId);
  };
  for (const jobId of ids) void follow(jobId);
  for (const jobId of [ids[700]!, ids[1_099]!, ids[0]!]) {
    await jobs.retake({ holder: 'other', leaseMilliseconds: 60_000 }, jobId, []);
    await jobs.finish(jobId, 'done');
    await vi.waitFor(() => expect(ended.at(-1)).toBe(jobId), { timeout: 10_000 });
  }
  expect(ended).toHaveLength(3);
});
