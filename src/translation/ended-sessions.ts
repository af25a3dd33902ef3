/** Sign-ins that ended before their time. All processes on a store share them. */
export interface EndedSessions {
  /** @param until when the session would have ended by itself */
  add(session: string, until: Date): Promise<void>;
  has(session: string): Promise<boolean>;
}
