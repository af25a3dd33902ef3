/**
 * How long a job outlives its process. Short, so that another process takes the work over soon; a
 * living process renews its leases several times in this time.
 */
export const LEASE_MILLISECONDS = 3_000;

/** Renews the leases of this process, also while its event loop is busy. */
export interface Leases {
  /** Renews the lease of this holder's job until `letGo`. */
  keep(holder: string): void;
  letGo(holder: string): void;
}
