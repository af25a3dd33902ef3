/** An article as a browser keeps it for reading without the server. */
export interface Copy {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string;
  readonly confidential: boolean;
  /** Of the stored text, in UTF-8. */
  readonly bytes: number;
  /** The server's entity tag. */
  readonly etag: string;
  /** When the server last said that the article is so; ISO 8601. */
  readonly asOf: string;
  readonly openedAt: string;
  /** Whether a person asked to keep it. What was only opened makes room for what is opened later. */
  readonly kept: boolean;
  /** When the server was found to have it no longer. */
  readonly deletedAt?: string;
}

/** What there is to keep: an item of `/api/v1/copies`. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string;
  readonly confidential: boolean;
  readonly bytes: number;
  readonly etag: string;
}

/** What is still to be fetched. */
export interface Wanted {
  readonly id: string;
  readonly bytes: number;
}

/** Keeping many articles: it goes on where it was when its browser or its network comes back. */
export interface Keeping {
  /** `ready` waits for a person who has seen the size. */
  readonly state: 'counting' | 'ready' | 'running' | 'stopped' | 'finished';
  readonly articles: number;
  readonly bytes: number;
  readonly done: number;
  readonly doneBytes: number;
  /** What stands in the way: the server cannot be reached; the browser has no room left. */
  readonly trouble?: 'unreachable' | 'full';
  /** Of the next page, while counting. */
  readonly cursor?: string;
}

/** What the browser grants this site. */
export interface Quota {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Whether it promises to clear nothing by itself. */
  readonly promised: boolean;
}
