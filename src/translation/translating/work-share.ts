/**
 * What a process works on:
 * - `asked`: what it is asked itself (a command),
 * - `queue`: that, and what waits in the queue (a server, a worker),
 * - `nothing`: what it is asked waits in the queue for other processes (a server without jobs).
 */
export type WorkShare = 'asked' | 'queue' | 'nothing';
