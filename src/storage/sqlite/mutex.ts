/** One holder at a time, in the order of the calls to `lock`. */
export interface Mutex {
  lock(): Promise<void>;
  unlock(): void;
}

export function createMutex(): Mutex {
  const waiting: (() => void)[] = [];
  let locked = false;
  return {
    lock() {
      if (locked) return new Promise((resolve) => waiting.push(resolve));
      locked = true;
      return Promise.resolve();
    },
    unlock() {
      const next = waiting.shift();
      if (next) next();
      else locked = false;
    },
  };
}
