import type { Generated, Selectable } from 'kysely';
import type { Format } from '../article/article.ts';
import type { DetailName, DETAILS } from '../article/details.ts';
import type { Role } from '../text/traced-text.ts';
import type { RefusalReason } from '../translation/translating/judge-answer.ts';
import type { Formality, Origin } from '../translation/memory.ts';
import type { JobState } from '../translation/jobs.ts';
import type { Change } from '../translation/changes.ts';

/*
 * The tables as the newest migration leaves them. Times are ISO 8601 in UTC with milliseconds, so that they sort as text; truth values are 0
 * and 1; what is only ever read whole is JSON text.
 */
export interface Schema {
  readonly blob: BlobTable;
  readonly article: ArticleTable;
  readonly revision: RevisionTable;
  readonly paragraph: ParagraphTable;
  readonly revision_paragraph: RevisionParagraphTable;
  readonly segment: SegmentTable;
  readonly translation: TranslationTable;
  readonly choice: ChoiceTable;
  readonly context_choice: ContextChoiceTable;
  readonly request: RequestTable;
  readonly claim: ClaimTable;
  readonly job: JobTable;
  readonly ledger: LedgerTable;
  readonly change: ChangeTable;
  readonly idempotency: IdempotencyTable;
  readonly article_column: ArticleColumnTable;
  readonly search_pending: SearchPendingTable;
  readonly search_columns: SearchColumnsTable;
  readonly glossary_entry: GlossaryEntryTable;
  readonly glossary: GlossaryTable;
  readonly draft: DraftTable;
}

/** Sources as they came, each once. Immutable. */
export interface BlobTable {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A column for each detail; `null` where it is not known. */
export type DetailColumns = {
  readonly [Name in DetailName as (typeof DETAILS)[Name]['column']]: string | null;
};

export interface ArticleTable extends DetailColumns {
  /** Ascending. A date would not do: two articles may share a millisecond, and clocks are set back. */
  readonly number: Generated<number>;
  readonly id: string;
  readonly title: string;
  readonly source_language: string;
  /** JSON: string[] */
  readonly targets: string;
  readonly confidential: number;
  /** JSON: Said, what the user said; the source's own word never takes its place. */
  readonly said: string;
  readonly revision: number;
  readonly version: number;
  /** Number of the next new paragraph's id. */
  readonly first_free: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly deleted_at: string | null;
}

/** Immutable. */
export interface RevisionTable {
  readonly article_id: string;
  readonly number: number;
  readonly format: Format;
  readonly encoding: string;
  readonly intake: number;
  readonly blob_hash: string;
  readonly content_type: string;
  readonly paragraph_count: number;
  /** JSON: Repair[], those inside no paragraph */
  readonly repairs: string;
  readonly created_at: string;
  /** JSON: Adjustment[]; null where there are none */
  readonly adjustments: string | null;
}

/** The ids that an article has given. Immutable. */
export interface ParagraphTable {
  readonly article_id: string;
  /** `p7` */
  readonly id: string;
  readonly first_revision: number;
}

/** Immutable. */
export interface RevisionParagraphTable {
  readonly article_id: string;
  readonly revision: number;
  /** From 1. */
  readonly position: number;
  readonly paragraph_id: string;
  readonly segment_id: number;
  readonly role: Role;
  readonly marker: string | null;
  readonly html: string | null;
  /** JSON: Span[] */
  readonly sentences: string;
  /** JSON: Repair[]; null where there are none */
  readonly repairs: string | null;
}

/** A text in a language, each once. Immutable. */
export interface SegmentTable {
  readonly id: Generated<number>;
  /** `fingerprint(language, text)` */
  readonly hash: string;
  /** `memoryTag` */
  readonly language: string;
  readonly text: string;
}

/** All that was ever translated. Immutable. */
export interface TranslationTable {
  readonly id: Generated<number>;
  readonly segment_id: number;
  /** `memoryTag` */
  readonly target: string;
  /** Fingerprint of what makes two translations of a segment one. */
  readonly identity: string;
  readonly text: string;
  readonly html: string | null;
  readonly origin: Origin;
  readonly engine: string | null;
  readonly model: string | null;
  readonly billed_characters: number | null;
  readonly editor: string | null;
  readonly file: string | null;
  readonly note: string | null;
  readonly previous_hash: string | null;
  readonly next_hash: string | null;
  /** `TermFinder.effect` of the segment when the engine was asked; null without a glossary. */
  readonly glossary_effect: string | null;
  /** `more` or `less`; null where none was asked for. */
  readonly formality: Formality | null;
  /** Of an answer that had been refused; the answer as it came is a row of its own. */
  readonly accepted_by: string | null;
  readonly accepted_at: string | null;
  /** What the provenance says, in its own words: a file's date is older than its import. */
  readonly dated: string;
  readonly created_at: string;
}

/** The translation that is shown for a segment. */
export interface ChoiceTable {
  readonly segment_id: number;
  readonly target: string;
  readonly translation_id: number;
  /** Whether `context_choice` says more. */
  readonly in_context: number;
}

/** The translation that is shown between these neighbours; of the same rank as the one elsewhere. */
export interface ContextChoiceTable {
  readonly segment_id: number;
  readonly target: string;
  /** Empty where nothing stands before it, or after it. */
  readonly previous_hash: string;
  readonly next_hash: string;
  readonly translation_id: number;
}

/** The outcome of a request to an engine. */
export interface RequestTable {
  readonly key: string;
  readonly engine: string;
  readonly segment_id: number;
  readonly target: string;
  /** `refused`: answered, by what is kept apart from the memory. */
  readonly status: 'answered' | 'refused' | 'failed';
  /** Why there is no translation; null where there is one. */
  readonly reason: string | null;
  /** Answers and failures. */
  readonly attempts: number;
  /** Of the last answer that was refused, and how many were. */
  readonly refusal: RefusalReason | null;
  readonly refusals: number;
  /** Of all answers. */
  readonly billed_characters: number;
  /** The last answer. */
  readonly translation_id: number | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A lease: a request that a process is sending now. */
export interface ClaimTable {
  readonly key: string;
  readonly engine: string;
  readonly holder: string;
  readonly expires_at: string;
}

export interface JobTable {
  readonly id: Generated<number>;
  readonly article_id: string;
  readonly target: string;
  readonly holder: string;
  /** `interrupted` is no state that is stored: it is told from a lease that ran out. */
  readonly state: Exclude<JobState, 'interrupted'>;
  readonly reason: string | null;
  readonly lease_until: string;
  readonly started_at: string;
  readonly finished_at: string | null;
}

/** One request's money. */
export interface LedgerTable {
  readonly id: Generated<number>;
  /** In which it was reserved: `2026-11`. */
  readonly month: string;
  readonly status: 'reserved' | 'settled' | 'released';
  readonly engine: string;
  readonly article_id: string;
  readonly target: string;
  readonly texts: number;
  /** Our own count. */
  readonly characters: number;
  readonly billed_characters: number | null;
  readonly created_at: string;
  readonly settled_at: string | null;
}

export interface ChangeTable {
  readonly id: Generated<number>;
  readonly article_id: string;
  readonly kind: Change['kind'];
  readonly target: string | null;
  /** JSON: string[] */
  readonly paragraphs: string;
  readonly at: string;
}

export interface IdempotencyTable {
  readonly key: string;
  /** Fingerprint of the request that the key was used for. */
  readonly request: string;
  readonly article_id: string;
  readonly created_at: string;
}

/** Canonical tags (`memoryTag`). */
export interface GlossaryEntryTable {
  readonly source_language: string;
  readonly target_language: string;
  readonly source: string;
  readonly target: string;
}

/** One row. */
export interface GlossaryTable {
  readonly version: number;
  /** Under which an engine keeps a copy of it. */
  readonly name: string;
}

/** What the search counted when it indexed an article; out of date while it is in `search_pending`. */
export interface ArticleColumnTable {
  readonly article_number: number;
  /** `memoryTag` */
  readonly target: string;
  readonly missing: number;
  readonly machine: number;
}

/** Articles that changed since they were indexed. Triggers write it. */
export interface SearchPendingTable {
  readonly article_number: number;
}

/** One row: the columns that were indexed. */
export interface SearchColumnsTable {
  /** JSON: string[] */
  readonly targets: string;
}

/** A source that somebody is about to bring in. Rows go when they are old. */
export interface DraftTable {
  readonly id: string;
  /** As it came; empty once it was brought in. */
  readonly bytes: Uint8Array;
  readonly size: number;
  /** JSON: SavedDraft without `bytes` */
  readonly about: string;
  /** What became of it: no reference, because whoever erased an article for good would have to know of drafts. */
  readonly article_id: string | null;
  readonly touched_at: string;
}

export type ArticleRow = Selectable<ArticleTable>;
export type TranslationRow = Selectable<TranslationTable>;
