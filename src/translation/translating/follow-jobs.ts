import type { Jobs } from '../jobs.ts';
import type { TargetOutcome } from './translating.ts';

/** How long the end of a job in another process usually remains unnoticed here. */
const POLL_MILLISECONDS = 250;
/** Of thousands of jobs, so many of the oldest are asked about each time, and as many of the others. */
const ASKED_AT_ONCE = 250;

interface FollowDeps {
  readonly jobs: Pick<Jobs, 'ended'>;
  readonly stopping: AbortSignal;
  /** Ends early when `stopping` is aborted. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/** Waits for the ends of jobs that other processes work on: one statement for many of them. */
export interface JobFollower {
  /** The job's outcome; `undefined` if it is not known, or if this process ends before the job. */
  follow(jobId: number): Promise<TargetOutcome | undefined>;
}

interface Followed {
  readonly ended: Promise<TargetOutcome | undefined>;
  readonly end: (outcome: TargetOutcome | undefined) => void;
}

export function createJobFollower({ jobs, stopping, sleep, onFault }: FollowDeps): JobFollower {
  const followed = new Map<number, Followed>();
  /** How many of the others were asked about in this round. */
  let asked = 0;
  return {
    follow(jobId) {
      const known = followed.get(jobId);
      if (known) return known.ended;
      const { promise: ended, resolve: end } = withResolvers<TargetOutcome | undefined>();
      followed.set(jobId, { ended, end });
      if (followed.size === 1) void lookUntilAllEnded();
      return ended;
    },
  };

  async function lookUntilAllEnded(): Promise<void> {
    while (followed.size > 0) {
      await sleep(POLL_MILLISECONDS);
      if (stopping.aborted) for (const jobId of followed.keys()) end(jobId, undefined);
      else await look().catch(onFault);
    }
  }

  async function look(): Promise<void> {
    for (const [jobId, outcome] of await jobs.ended(nextToAsk())) end(jobId, outcome);
  }

  /** The oldest are usually done first. */
  function nextToAsk(): readonly number[] {
    const all = [...followed.keys()];
    const others = all.slice(ASKED_AT_ONCE);
    if (asked >= others.length) asked = 0;
    const next = others.slice(asked, asked + ASKED_AT_ONCE);
    asked += ASKED_AT_ONCE;
    return [...all.slice(0, ASKED_AT_ONCE), ...next];
  }

  function end(jobId: number, outcome: TargetOutcome | undefined): void {
    followed.get(jobId)?.end(outcome);
    followed.delete(jobId);
  }
}

/** Node 20 has no `Promise.withResolvers`. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((given) => (resolve = given));
  return { promise, resolve };
}
