/** An article that a browser stores for reading without the server. */
export interface Copy {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string;
  readonly confidential: boolean;
  /** The size of the stored JSON in UTF-8. */
  readonly bytes: number;
  /** The server's entity tag. */
  readonly etag: string;
  /** The article's version; absent in copies that an earlier version of this program saved. */
  readonly version?: number;
  /** The time when the server last confirmed the content; ISO 8601. */
  readonly asOf: string;
  readonly openedAt: string;
  /**
   * Whether a person chose to keep it. Other opened copies are removed when newer ones need room.
   */
  readonly kept: boolean;
  /** The time when the server was found to have deleted it. */
  readonly deletedAt?: string;
}

/** An article that can be kept: an item of `/api/v1/copies`. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string;
  readonly confidential: boolean;
  /** About the size of its JSON. */
  readonly bytes: number;
  readonly version: number;
}

/** The version of the article when it was saved. Entity tags begin with it: `"v7-…"`. */
export function versionOf({ version, etag }: Pick<Copy, 'version' | 'etag'>): number {
  return version ?? Number(/^"v(\d+)-/.exec(etag)?.[1]);
}

/** An article that is still to be fetched. */
export interface Wanted {
  readonly id: string;
  readonly bytes: number;
}

/** The state of keeping many articles. It continues after the browser or the network was away. */
export interface Keeping {
  /** `ready`: waits for a person, who sees the size first. */
  readonly state: 'counting' | 'ready' | 'running' | 'stopped' | 'finished';
  readonly articles: number;
  readonly bytes: number;
  readonly done: number;
  readonly doneBytes: number;
  /** Why it is blocked: the server cannot be reached, or the browser has no room left. */
  readonly trouble?: 'unreachable' | 'full';
  /** The cursor of the next page, while counting. */
  readonly cursor?: string;
}

/** The storage that the browser allows this site. */
export interface Quota {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Whether the browser promises not to clear it by itself. */
  readonly promised: boolean;
}
