import type { ParallelArticle, Titles } from '../../translation/parallel-article.ts';
import type { TextIn } from '../title-and-excerpt.ts';

/** An article that a browser stores for reading without the server. */
export interface Copy {
  readonly id: string;
  readonly title: string;
  /** Its translations; like the next, absent in copies that an earlier version saved. */
  readonly titles?: Titles;
  readonly sourceLanguage: string;
  readonly targetLanguages?: readonly string[];
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

/** What the list of copies shows of an article. */
export function describeArticle({ title, titles, sourceLanguage, targetLanguages }: ParallelArticle) {
  return { title, titles, sourceLanguage, targetLanguages };
}

/** An article that can be kept: an item of `/api/v1/copies`. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly titles: Titles;
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
  /** Whether all articles of the server are wanted, not only chosen ones. */
  readonly everything?: boolean;
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

/** The copies that contain all words of a search. */
export interface CopySearch {
  /** As typed. */
  readonly words: string;
  readonly found: readonly FoundCopy[];
  /** The number of copies before those that are still to be searched, if some are. */
  readonly next?: number;
}

export interface FoundCopy {
  readonly copy: Copy;
  /** The paragraphs with most of the words, in reading order. */
  readonly paragraphs: readonly FoundInCopy[];
}

export interface FoundInCopy {
  readonly id: string;
  readonly position: number;
  /** The languages that contain one of the words. */
  readonly texts: readonly TextIn[];
}

/** What this browser stores. */
export interface SavedLibrary {
  /** Most recently opened first. */
  readonly copies: readonly Copy[];
  /** The page of kept copies, from 1. */
  readonly page: number;
  readonly search: CopySearch | undefined;
  readonly keeping: Keeping | undefined;
  /** Whether all articles of the server are kept, as far as is known. */
  readonly everything: boolean;
  readonly quota: Quota | undefined;
  /** The page that was asked for, if the server cannot be reached: the library, or another. */
  readonly insteadOf?: 'library' | 'page';
}
