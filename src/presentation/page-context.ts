import type { Assets } from './site/assets.ts';
import type { InterfaceLanguage, Translate } from '../i18n/words.ts';

/** What every page knows about the request and the service. */
export interface PageContext {
  readonly t: Translate;
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  /**
   * Path and query without `lng` and `theme`: `/articles/a1/id+fr`. A GET request to it gives this
   * page, so the links to other languages and themes use it.
   */
  readonly path: string;
  /**
   * The origin of this site without a slash at the end, for absolute addresses:
   * `https://sejajar.example.org`.
   */
  readonly site: string;
  readonly assets: Assets;
  /** Whether this request may write. Forms that would be refused are not shown. */
  readonly canWrite: boolean;
  /** Whether writing needs a sign-in (ADMIN_TOKEN), and whether this request is signed in. */
  readonly needsSignIn: boolean;
  readonly signedIn: boolean;
  /** In order of preference. Empty when offline or when no engine is configured. */
  readonly engineNames: readonly string[];
  readonly offline: boolean;
  /** From the settings. */
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  readonly limits: { readonly bytes: number; readonly paragraphs: number };
  /** What was just done. Shown once at the top of the page. */
  readonly notices: readonly Notice[];
  /** The draft that was just discarded, which can be restored. */
  readonly discardedDraft?: string;
  /**
   * For a copy that the browser kept: when the server last confirmed it (ISO 8601), and why the
   * copy is shown.
   */
  readonly saved?: { readonly asOf: string; readonly why: SavedReason };
}

export const SAVED_REASONS = ['unreachable', 'slow', 'deleted'] as const;
export type SavedReason = (typeof SAVED_REASONS)[number];

export const NOTICES = ['deleted', 'draft-discarded', 'nothing-missing', 'signed-in', 'signed-out'] as const;
export type Notice = (typeof NOTICES)[number];

/** The colour scheme: the reader's system decides, or the reader has chosen. */
export const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
