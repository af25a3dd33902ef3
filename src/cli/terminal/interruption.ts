import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Ctrl-C, or SIGTERM. */
export class Interrupted extends Error {
  readonly signal: (typeof SIGNALS)[number];

  constructor(signal: (typeof SIGNALS)[number]) {
    super(signal);
    this.name = 'Interrupted';
    this.signal = signal;
  }

  /** By the convention of shells: 130 after Ctrl-C. */
  get exitCode(): number {
    return 128 + constants.signals[this.signal];
  }
}

/**
 * Resolves to the result of `work`, unless a signal comes first. After the first signal no listener
 * is left, so a second one ends the process immediately.
 * @throws Interrupted
 */
export async function untilInterrupted<T>(work: Promise<T>): Promise<T> {
  let stopListening = (): void => undefined;
  const interruption = new Promise<never>((_, reject) => {
    const interrupt = (signal: NodeJS.Signals) => reject(new Interrupted(signal as Interrupted['signal']));
    for (const signal of SIGNALS) process.on(signal, interrupt);
    stopListening = () => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
    };
  });
  try {
    return await Promise.race([work, interruption]);
  } finally {
    stopListening();
  }
}
