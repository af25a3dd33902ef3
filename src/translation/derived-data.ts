import type { Span } from '../text/traced-text.ts';
import type { Finding } from './checks/finding.ts';
import type { SentencePair } from './alignment/align-sentences.ts';

/** What is derived from a source paragraph and its translation, without the glossary. */
export interface DerivedPair {
  /** Of the translation. */
  readonly sentences: readonly Span[];
  readonly alignment: readonly SentencePair[];
  readonly findings: readonly Finding[];
}

/** A source paragraph and a translation of its text. Languages are canonical tags (`memoryTag`). */
export interface TranslatedPair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: { readonly text: string; readonly html?: string; readonly sentences: readonly Span[] };
  readonly target: { readonly text: string; readonly html?: string };
}

/** A cell of an article that lacks derived data. */
export interface LackingCell extends TranslatedPair {
  readonly translationId: number;
  readonly sourceHash: string;
  /** Whether it lacks the data of the pair, or has data by an earlier lexicon. */
  readonly lacksPair: boolean;
  /** The number of the newest lexicon of its languages, for the data of the pair; absent if none. */
  readonly lexicon?: number;
  /** The glossary's effect if its findings are lacking. */
  readonly lacksEffect?: string;
  /** The paragraph, if it is in the newest revision. */
  readonly paragraph?: string;
}

export interface LackingCells {
  /** The article's version when they were read. */
  readonly version: number;
  /** The newest lexicon of all languages at that time; 0 for none. */
  readonly lexicon: number;
  readonly cells: readonly LackingCell[];
}

/** The derived data of one cell. */
export interface CompletedCell {
  readonly cell: LackingCell;
  readonly pair?: DerivedPair;
  /** The glossary's findings. */
  readonly terms?: readonly Finding[];
}

export interface StoredPair extends DerivedPair {
  /** Computed by older rules, so that alignment and findings are pending again. */
  readonly isOld?: true;
}

/** What is derived from an earlier text of an article and its translation. */
export interface EarlierPair extends Pick<DerivedPair, 'sentences' | 'alignment'> {
  /** Of the earlier text. */
  readonly sourceSentences: readonly Span[];
}

/** A translation that a paragraph may show: in every place, or between certain neighbours. */
export interface DerivedCell {
  /** Absent until it is computed for the first time. */
  readonly pair?: StoredPair;
  /** What the glossary says now (`TermFinder.effect` of the source). */
  readonly effect: string;
}

/** The stored derived data (docs/decisions/0019-derived-data.md). */
export interface DerivedData {
  /** For each paragraph of a revision, in order: what is known of its translations, by their id. */
  column(
    articleId: string,
    revision: number,
    target: string,
  ): Promise<readonly ReadonlyMap<number, DerivedCell>[]>;
  /**
   * What is known of translations of the article's texts before this revision, by their id; absent
   * while it is pending.
   */
  earlier(
    articleId: string,
    revision: number,
    translationIds: readonly number[],
  ): Promise<ReadonlyMap<number, EarlierPair>>;
  /** Articles with cells that may lack derived data, newest first. */
  pending(limit: number): Promise<readonly string[]>;
  isPending(articleId: string): Promise<boolean>;
  /**
   * Cells that lack data by the present rules and the newest lexicon, in all revisions and languages,
   * newest first. What an earlier lexicon gave is shown until then.
   */
  lacking(articleId: string, limit: number): Promise<LackingCells>;
  /**
   * Stores derived data. If it differs from what was shown, the same transaction raises the version of
   * the article and logs the change for the paragraphs of its newest revision.
   */
  complete(articleId: string, cells: readonly CompletedCell[]): Promise<void>;
  /** Nothing is lacking, unless the article has another version by now, or there is a newer lexicon. */
  settle(articleId: string, seen: Pick<LackingCells, 'version' | 'lexicon'>): Promise<void>;
}
