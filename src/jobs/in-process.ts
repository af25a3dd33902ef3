import type { BackgroundWork } from './background-work.ts';

interface Repeated {
  /** Pending during a pause. */
  timer?: NodeJS.Timeout;
  /** Pending while it works. */
  running?: Promise<void>;
  /** It was wanted again after it had begun. */
  isWanted: boolean;
  run(): void;
}

/** Background work in this process, on its event loop. */
export function createInProcessWork(onFault: (error: unknown) => void): BackgroundWork {
  const all = new Map<string, Repeated>();
  let stopped = false;
  const repeat = (name: string, milliseconds: number, work: () => Promise<void>) => {
    const repeated: Repeated = {
      isWanted: false,
      run() {
        clearTimeout(repeated.timer);
        if (stopped) return;
        if (repeated.running) {
          repeated.isWanted = true;
          return;
        }
        repeated.isWanted = false;
        repeated.running = work()
          .catch(onFault)
          .finally(() => {
            delete repeated.running;
            if (repeated.isWanted) repeated.run();
            else pause();
          });
      },
    };
    const pause = () => {
      if (stopped) return;
      repeated.timer = setTimeout(() => repeated.run(), milliseconds);
      repeated.timer.unref();
    };
    all.set(name, repeated);
    pause();
  };
  return {
    every: repeat,
    // Nobody would notice that another process on the same file does it too.
    inTurn: repeat,
    now: (name) => all.get(name)?.run(),
    // The others look at the file often.
    announce: () => undefined,
    retriesAnnounced: false,
    deadLetters: () => Promise.resolve(undefined),
    async stop() {
      stopped = true;
      for (const { timer } of all.values()) clearTimeout(timer);
      for (const { running } of all.values()) await running;
    },
  };
}
