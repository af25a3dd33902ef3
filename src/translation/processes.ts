export type ProcessKind = 'web' | 'worker';

/** The processes that share the store. */
export interface Processes {
  /** Says that this process is alive. Repeated more often than `ALIVE_MILLISECONDS`. */
  beat(id: string, kind: ProcessKind): Promise<void>;
  /** This process ends. */
  leave(id: string): Promise<void>;
  /** Those that are alive. */
  count(): Promise<Readonly<Record<ProcessKind, number>>>;
}

/** A process that was silent for so long has died. */
export const ALIVE_MILLISECONDS = 30_000;
