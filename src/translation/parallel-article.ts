import type { ArticleDetails, Format } from '../article/article.ts';
import type { Repair, Role, Span } from '../text/traced-text.ts';
import type { SentencePair } from './reading/align-sentences.ts';
import type { Finding } from './checks/finding.ts';
import type { Origin, Provenance } from './memory.ts';
import type { RefusedAnswer } from './refused-answer.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * An article with its translations, row by row: what the JSON API gives and every page and export is made from.
 * All offsets count UTF-16 code units, end exclusive.
 */
export interface ParallelArticle extends ArticleDetails {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string;
  /** The columns, in their order: what was asked for, else the settings' targets and those the article was wanted in. */
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
  /** Repairs that lie inside no paragraph. */
  readonly repairs: readonly Repair[];
  readonly paragraphs: readonly ParallelParagraph[];
}

/** Paragraphs whose present text has a translation, of all. */
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

export type State = 'missing' | Origin;
export type Match = 'in-context' | 'exact';

/**
 * Why there is no translation. `not-requested`: nobody asked for it yet; `in-progress`: on its way; `offline`, `no-engine`: nothing can be
 * asked; `interrupted`: the work was cut off; `engine-…`: what the engine said (`EngineFailureReason`); `refused-…`: its answer is kept apart
 * (`RefusalReason`); `confidential`: only an engine on this machine may be asked, and there is none.
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
  /** `null` where it is missing. An outdated one still shows the translation of what the paragraph said before. */
  readonly text: string | null;
  readonly html?: string;
  /** The source has links or emphasis that this translation has not in the same way, so it is shown as plain text. */
  readonly markupLost?: true;
  readonly sentences: readonly Span[];
  /** Which sentences say the same; absent where there is no translation of the present text. */
  readonly alignment?: readonly SentencePair[];
  /** What a careful reader would look at twice. */
  readonly findings: readonly Finding[];
  readonly state: State;
  /** The paragraph's source, or a term of the glossary in it, changed since this was translated. */
  readonly outdated: boolean;
  /** Absent where it is not outdated. */
  readonly outdatedBy?: 'source' | 'glossary';
  readonly match: Match | null;
  readonly engine: string | null;
  readonly provenance: Provenance | null;
  readonly updatedAt: string | null;
  /** Why it is missing, or why an outdated one was not renewed. */
  readonly reason?: MissingReason;
  /** Where there is no translation of the present text: an answer that is kept apart until a person accepts it. */
  readonly refused?: RefusedAnswer;
  /** Where there is no translation of the present text: how similar texts are translated, the best first. */
  readonly suggestions?: readonly Suggestion[];
}
