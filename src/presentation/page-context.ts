import type { Assets } from './site/assets.ts';
import type { InterfaceLanguage, Translate } from '../i18n/words.ts';

/** What every page knows of the request and of the house. */
export interface PageContext {
  readonly t: Translate;
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  /** Path and query, without `lng` and `theme`, of a page that can be got again: `/articles/a1/id+fr`. The links to the other interface languages lead there. */
  readonly path: string;
  /** Where this site is reached, without a slash at the end: `https://sejajar.example.org`. For addresses that leave it. */
  readonly site: string;
  readonly assets: Assets;
  /** Whether this request may write; forms that would be refused are not shown. */
  readonly canWrite: boolean;
  /** Whether writing needs a sign-in (ADMIN_TOKEN), and whether there is one. */
  readonly needsSignIn: boolean;
  readonly signedIn: boolean;
  /** First choice first; empty when offline or unconfigured. */
  readonly engineNames: readonly string[];
  readonly offline: boolean;
  /** Of the settings. */
  readonly sourceLanguage: string;
  readonly targetLanguages: readonly string[];
  readonly limits: { readonly bytes: number; readonly paragraphs: number };
  /** What was just done, told once at the top of the page. */
  readonly notices: readonly Notice[];
  /** On a copy that the browser kept: when the server last said that it is so (ISO 8601), and why the copy is shown. */
  readonly saved?: { readonly asOf: string; readonly why: SavedReason };
}

export const SAVED_REASONS = ['unreachable', 'slow', 'deleted'] as const;
export type SavedReason = (typeof SAVED_REASONS)[number];

export const NOTICES = ['deleted', 'draft-discarded', 'nothing-missing', 'signed-in', 'signed-out'] as const;
export type Notice = (typeof NOTICES)[number];

/** How light the pages are: as the reader's system says, or by choice. */
export const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
