import type { LanguageHolding } from './offered-languages.ts';

/** What a sitemap lists: the articles that are not confidential, in parts that stay the same as others come. */
export interface PublicArticles {
  /** The parts that hold any, from 1; the first articles are in the first. */
  parts(): Promise<readonly { readonly number: number; readonly updatedAt: string }[]>;
  /** In the order of adding; empty for a part that holds none. */
  part(number: number): Promise<readonly PublicArticle[]>;
}

export interface PublicArticle {
  readonly id: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  /** The languages that it was asked for in, beyond those of the settings. */
  readonly targets: readonly string[];
  /** ISO 8601. */
  readonly updatedAt: string;
  /** By canonical tag (`memoryTag`); a language of which there is nothing is absent. */
  readonly languages: Readonly<Record<string, LanguageHolding>>;
}
