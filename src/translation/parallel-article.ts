import type { ArticleDetails, Format } from '../article/article.ts';
import type { LeftOut } from '../article/left-out.ts';
import type { Repair, Role, Span } from '../text/traced-text.ts';
import type { SentencePair } from './alignment/align-sentences.ts';
import type { Finding } from './checks/finding.ts';
import { ORIGINS, type Provenance } from './memory.ts';
import type { RefusedAnswer } from './refused-answer.ts';

/**
 * An article with its translations, row by row. The JSON API returns it; pages and exports show it.
 * All offsets count UTF-16 code units, end exclusive.
 */
export interface ParallelArticle extends ArticleDetails {
  readonly id: string;
  readonly title: string;
  /** The title as it is now, also beside an earlier revision. */
  readonly titles: Titles;
  readonly sourceLanguage: string;
  /** The columns, in order: those that were requested, else the article's own (`columnsOf`). */
  readonly targetLanguages: readonly string[];
  /** The revision shown, and the newest one. */
  readonly revision: number;
  readonly newestRevision: number;
  readonly version: number;
  readonly format: Format;
  readonly encoding: string;
  readonly confidential: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly coverage: Readonly<Record<string, Coverage>>;
  /** Targets that are being translated now. */
  readonly running: readonly string[];
  /** Repairs outside all paragraphs. */
  readonly repairs: readonly Repair[];
  /** What is in no paragraph. `null` for revisions of versions that did not record it. */
  readonly leftOut: readonly LeftOut[] | null;
  readonly paragraphs: readonly ParallelParagraph[];
}

/** By target. */
export type Titles = Readonly<Record<string, TitleTranslation>>;

/**
 * A title in another language. A title that is the text of a paragraph, or its first sentence, has
 * that paragraph's translation; any other title is translated as a text of its own.
 */
export type TitleTranslation = Pick<ParagraphTranslation, 'text' | 'state' | 'provenance'>;

/** How many paragraphs have a translation of their present text, or need none, of all. */
export interface Coverage {
  readonly translated: number;
  readonly total: number;
}

export interface ParallelParagraph {
  readonly id: string;
  /** From 1, in reading order. */
  readonly position: number;
  readonly role: Role;
  readonly marker?: string;
  readonly source: {
    readonly text: string;
    readonly html?: string;
    readonly sentences: readonly Span[];
    readonly repairs: readonly Repair[];
  };
  readonly translations: Readonly<Record<string, ParagraphTranslation>>;
}

/**
 * `unchanged`: the text is the same in every language (a number, an address, an emoji), so it is shown
 * as it is and is never sent to an engine.
 */
export const STATES = ['missing', 'unchanged', ...ORIGINS] as const;
export type State = (typeof STATES)[number];
export type Match = 'in-context' | 'exact';

/**
 * Why there is no translation. `not-requested`: it was not requested yet; `in-progress`: a job is
 * running; `offline`, `no-engine`: no engine can be asked; `interrupted`: the job was interrupted;
 * `target-unsupported`: no engine translates into this language; `engine-…`: the engine failed
 * (`EngineFailureReason`); `refused-…`: its answer is quarantined (`RefusalReason`);
 * `confidential`: only an engine on this machine may be asked, and there is none.
 */
export type MissingReason =
  | 'not-requested'
  | 'in-progress'
  | 'offline'
  | 'no-engine'
  | 'interrupted'
  | 'target-unsupported'
  | 'confidential'
  | `engine-${string}`
  | `refused-${string}`;

export interface ParagraphTranslation {
  /**
   * `null` if it is missing. If outdated by its source: the translation of the paragraph's earlier
   * text.
   */
  readonly text: string | null;
  readonly html?: string;
  /** The source has links or emphasis that the translation lacks, so it is shown as plain text. */
  readonly markupLost?: true;
  /** May be empty while it is pending. */
  readonly sentences: readonly Span[];
  /**
   * Which sentences correspond; absent while it is pending. If outdated by its source: only of
   * sentences of the source that have not changed since.
   */
  readonly alignment?: readonly SentencePair[];
  /** Quality warnings: what a careful reader would check. Absent while they are pending. */
  readonly findings?: readonly Finding[];
  /** Sentences, alignment and findings are computed soon; the article's version is raised then. */
  readonly pending?: true;
  readonly state: State;
  /** The paragraph's source, or a glossary term in it, changed after this was translated. */
  readonly outdated: boolean;
  /** Absent unless it is outdated. */
  readonly outdatedBy?: 'source' | 'glossary';
  /** If outdated by its source: the earlier text of the paragraph, which it translates. */
  readonly translatedFrom?: string;
  readonly match: Match | null;
  readonly engine: string | null;
  readonly provenance: Provenance | null;
  readonly updatedAt: string | null;
  /** Why it is missing, or why an outdated translation was not renewed. */
  readonly reason?: MissingReason;
  /** Without a current translation: an answer that is quarantined until a person accepts it. */
  readonly refused?: RefusedAnswer;
}
