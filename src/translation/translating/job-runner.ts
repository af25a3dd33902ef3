import { randomUUID } from 'node:crypto';
import type { Article, Revision } from '../../article/article.ts';
import { isStoreAway } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { Job, JobHolder, Jobs } from '../jobs.ts';
import { LEASE_MILLISECONDS, type Leases } from '../leases.ts';
import type { JobFollower } from './follow-jobs.ts';
import type { TargetOutcome, TranslationProgress } from './translating.ts';
import type { WorkShare } from './work-share.ts';

/** Jobs of a process at the same time: as many as there are requests to one engine. */
const AT_A_TIME = 10;

/** Reasons that may no longer apply later, so that a job is worth another attempt. */
export const PASSING_REASONS = [
  'engine-quota',
  'engine-busy',
  'engine-unavailable',
  'engine-resting',
  'engine-budget',
];

/** One article that is to be translated into one language. */
export interface Task {
  readonly article: Article;
  readonly revision: Revision;
  readonly target: string;
  readonly explicit: boolean;
  readonly upgrade: boolean;
}

/** A job that this process holds. */
export interface HeldJob {
  readonly job: Job;
  /** Names this run in leases. */
  readonly holder: string;
}

type Tell = (progress: TranslationProgress) => void;

/**
 * Tells other processes that they can work on a job: `now`, because it waits and this process has no
 * room for it, or `later`, because it failed for a reason that may pass. Only to be faster: all of
 * them look for such jobs.
 */
export type AnnounceJob = (job: Job, when: 'now' | 'later') => void;

export interface RunnerDeps {
  readonly jobs: Jobs;
  readonly leases: Leases;
  readonly share: WorkShare;
  readonly follower: JobFollower;
  readonly stopping: AbortSignal;
  /** What a waiting job is about; `undefined` if nothing can be done about it. */
  findTask(job: Job): Promise<Task | undefined>;
  translate(task: Task, held: HeldJob, onProgress: Tell): Promise<TargetOutcome>;
  /** The outcome of a job of another process that left none. */
  outcomeSoFar(task: Task): Promise<TargetOutcome>;
  readonly announce: AnnounceJob;
  onFault(error: unknown): void;
}

export interface JobRunner {
  /** Joins the same task if it is under way in this process. */
  start(task: Task, onProgress?: Tell): Promise<TargetOutcome>;
  /** Works on what waits. Resolves when this process can take no more and has ended what it took. */
  workOff(): Promise<void>;
  /**
   * Works on this job, or on the one that took its place, if it waits or failed for a passing
   * reason. Returns whether to try again later.
   */
  work(jobId: number): Promise<boolean>;
  /** How many more jobs this process can take. */
  free(): number;
  /** Of the jobs that run in this process. */
  holders(): readonly string[];
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
}

interface Running {
  readonly outcome: Promise<TargetOutcome>;
  readonly listeners: Set<Tell>;
}

export function createJobRunner(deps: RunnerDeps): JobRunner {
  const { jobs, leases, share, stopping } = deps;
  /** By article, revision and target: a second request joins the first. */
  const running = new Map<string, Running>();
  const holders = new Set<string>();
  /** Everything that `idle` waits for. */
  const active = new Set<Promise<unknown>>();
  /** Jobs that run here, or are being taken. */
  let here = 0;
  /** Whether more may wait than this process could take. */
  let isBacklog = false;

  return {
    start(task, onProgress) {
      const run = running.get(keyOf(task)) ?? begin(task);
      if (onProgress) run.listeners.add(onProgress);
      return run.outcome;
    },
    workOff: () => track(workOff()),
    work: (jobId) => track(work(jobId)),
    free,
    holders: () => [...holders],
    async idle() {
      while (active.size > 0) await Promise.allSettled(active);
    },
  };

  function free(): number {
    return share === 'queue' && !stopping.aborted ? Math.max(AT_A_TIME - here, 0) : 0;
  }

  function begin(task: Task): Running {
    const startsHere = share === 'asked' || free() > 0;
    return register(task, (tell) => (startsHere ? runHere(task, tell) : waitInQueue(task)));
  }

  function register(task: Task, work: (tell: Tell) => Promise<TargetOutcome>): Running {
    const key = keyOf(task);
    const listeners: Running['listeners'] = new Set();
    const outcome = track(
      work((progress) => tellAll(listeners, progress)).finally(() => running.delete(key)),
    );
    // The caller may not wait for it, so a fault is always reported here.
    outcome.catch((error: unknown) => deps.onFault(error));
    const run = { outcome, listeners };
    running.set(key, run);
    return run;
  }

  function track<T>(work: Promise<T>): Promise<T> {
    active.add(work);
    const end = () => active.delete(work);
    work.then(end, end);
    return work;
  }

  async function waitInQueue(task: Task): Promise<TargetOutcome> {
    const { article, target, explicit, upgrade } = task;
    const job = await jobs.enqueue(article.id, target, { explicit, upgrade });
    isBacklog = true;
    deps.announce(job, 'now');
    return (await deps.follower.follow(job.id)) ?? deps.outcomeSoFar(task);
  }

  async function runHere(task: Task, onProgress: Tell): Promise<TargetOutcome> {
    const { article, target, explicit, upgrade } = task;
    here++;
    try {
      const holder = randomUUID();
      const manner = { explicit, upgrade };
      const job = await jobs.start(article.id, target, holder, LEASE_MILLISECONDS, manner);
      const outcome = await hold({ job, holder }, () => deps.translate(task, { job, holder }, onProgress));
      tellOfFailure(job, outcome);
      return outcome;
    } finally {
      here--;
      if (isBacklog) track(workOff()).catch((error: unknown) => deps.onFault(error));
    }
  }

  async function workOff(): Promise<void> {
    const held = await take((holder) => jobs.take(holder));
    isBacklog = held !== undefined;
    if (!held) return;
    const ended = runTaken(held).then((outcome) => {
      tellOfFailure(held.job, outcome);
      return workOff();
    });
    await Promise.all([ended, workOff()]);
  }

  async function work(jobId: number): Promise<boolean> {
    const held = await take((holder) => jobs.retake(holder, jobId, PASSING_REASONS));
    return held !== undefined && mayPass(await runTaken(held));
  }

  async function take(from: (holder: JobHolder) => Promise<Job | undefined>): Promise<HeldJob | undefined> {
    if (free() === 0) return undefined;
    here++;
    const holder = randomUUID();
    let job: Job | undefined;
    try {
      job = await from({ holder, leaseMilliseconds: LEASE_MILLISECONDS });
    } finally {
      if (!job) here--;
    }
    return job && { job, holder };
  }

  /** Its failure is reported, and the others go on. */
  async function runTaken(held: HeldJob): Promise<TargetOutcome | undefined> {
    try {
      return await hold(held, async () => {
        const task = await deps.findTask(held.job);
        return task && translateTaken(task, held);
      });
    } catch (error) {
      deps.onFault(error);
      return undefined;
    } finally {
      here--;
    }
  }

  /** Whoever waits for the same in this process learns of the progress. */
  function translateTaken(task: Task, held: HeldJob): Promise<TargetOutcome> {
    const run = running.get(keyOf(task));
    if (!run) return register(task, (tell) => deps.translate(task, held, tell)).outcome;
    return deps.translate(task, held, (progress) => tellAll(run.listeners, progress));
  }

  async function hold<Outcome extends TargetOutcome | undefined>(
    { job, holder }: HeldJob,
    work: () => Promise<Outcome>,
  ): Promise<Outcome> {
    leases.keep(holder);
    holders.add(holder);
    try {
      const outcome = await work();
      await jobs.finish(job.id, stateOf(outcome), outcome ? outcome.reason : 'interrupted', outcome);
      return outcome;
    } catch (error) {
      // If the store is back already, another process may continue; else the lease runs out.
      await jobs.finish(job.id, isStoreAway(error) ? 'interrupted' : 'failed', 'interrupted');
      throw error;
    } finally {
      holders.delete(holder);
      leases.letGo(holder);
    }
  }

  function stateOf(outcome: TargetOutcome | undefined): 'done' | 'failed' | 'interrupted' {
    if (outcome && outcome.reason === undefined) return 'done';
    return outcome?.reason === 'interrupted' && stopping.reason === 'shutdown' ? 'interrupted' : 'failed';
  }

  function tellOfFailure(job: Job, outcome: TargetOutcome | undefined): void {
    if (mayPass(outcome)) deps.announce(job, 'later');
  }
}

function mayPass(outcome: TargetOutcome | undefined): boolean {
  return outcome?.reason !== undefined && PASSING_REASONS.includes(outcome.reason);
}

function keyOf({ article, revision, target, upgrade }: Task): string {
  return `${article.id} ${revision.number} ${memoryTag(target)} ${upgrade}`;
}

function tellAll(listeners: ReadonlySet<Tell>, progress: TranslationProgress): void {
  for (const listener of listeners) listener(progress);
}
