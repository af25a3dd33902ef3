import type { TranslateOptions, Translating, TranslationRun } from './translating.ts';

/**
 * The translations that this process has started. Clients that follow an article are notified
 * immediately.
 */
export interface Runs {
  /** @throws Problem as `Translating.translate` does */
  start(
    articleId: string,
    targets?: readonly string[],
    options?: Pick<TranslateOptions, 'upgrade'>,
  ): Promise<TranslationRun>;
  isRunning(articleId: string): boolean;
  /**
   * @param listener called when something may have changed. Returns a function that stops
   * listening.
   */
  follow(articleId: string, listener: () => void): () => void;
}

export function createRuns(translating: Translating): Runs {
  const running = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();
  const tell = (id: string) => listeners.get(id)?.forEach((listener) => listener());
  const count = (id: string, difference: number) => {
    const left = (running.get(id) ?? 0) + difference;
    if (left > 0) running.set(id, left);
    else running.delete(id);
    tell(id);
  };
  return {
    async start(id, targets, options) {
      const run = await translating.translate(id, targets, { ...options, onProgress: () => tell(id) });
      if (run.needed) {
        count(id, 1);
        const ended = () => count(id, -1);
        run.finished.then(ended, ended);
      }
      return run;
    },
    isRunning: (id) => running.has(id),
    follow(id, listener) {
      const others = listeners.get(id) ?? new Set();
      listeners.set(id, others.add(listener));
      return () => {
        others.delete(listener);
        if (others.size === 0) listeners.delete(id);
      };
    },
  };
}
