import type { LanguageHolding } from './offered-languages.ts';

/**
 * The articles in sitemaps: all that are not confidential, in parts. A part keeps its articles when
 * others are added.
 */
export interface PublicArticles {
  /** The parts that are not empty, numbered from 1; the oldest articles are in part 1. */
  parts(): Promise<readonly { readonly number: number; readonly updatedAt: string }[]>;
  /** In the order in which they were added; empty for a part without articles. */
  part(number: number): Promise<readonly PublicArticle[]>;
}

export interface PublicArticle {
  readonly id: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  /** The languages that were requested for it, in addition to those in the settings. */
  readonly targets: readonly string[];
  /** ISO 8601. */
  readonly updatedAt: string;
  /** By canonical tag (`memoryTag`); a language without any translation is absent. */
  readonly languages: Readonly<Record<string, LanguageHolding>>;
}
