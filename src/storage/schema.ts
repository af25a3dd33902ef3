import type { Generated, Selectable } from 'kysely';
import type { Format } from '../article/article.ts';
import type { DetailName, DETAILS } from '../article/details.ts';
import type { Role } from '../text/traced-text.ts';
import type { RefusalReason } from '../translation/translating/judge-answer.ts';
import type { Formality, Origin } from '../translation/memory.ts';
import type { JobState } from '../translation/jobs.ts';
import type { ProcessKind } from '../translation/processes.ts';
import type { Change } from '../translation/changes.ts';

/*
 * The tables as the newest migration leaves them. Times are ISO 8601 in UTC with milliseconds, so
 * that they sort as text. Booleans are 0 and 1. Values that are always read whole are JSON text.
 */
export interface Schema {
  readonly blob: BlobTable;
  readonly article: ArticleTable;
  readonly article_title: ArticleTitleTable;
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
  readonly engine_permit: EnginePermitTable;
  readonly engine_rest: EngineRestTable;
  readonly process: ProcessTable;
  readonly ledger: LedgerTable;
  readonly change: ChangeTable;
  readonly idempotency: IdempotencyTable;
  readonly article_column: ArticleColumnTable;
  readonly search_pending: SearchPendingTable;
  readonly search_columns: SearchColumnsTable;
  readonly glossary_entry: GlossaryEntryTable;
  readonly glossary: GlossaryTable;
  readonly draft: DraftTable;
  readonly ended_session: EndedSessionTable;
  readonly client_count: ClientCountTable;
  readonly derived_pair: DerivedPairTable;
  readonly glossary_effect: GlossaryEffectTable;
  readonly glossary_finding: GlossaryFindingTable;
  readonly derive_pending: DerivePendingTable;
  readonly derived_rules: DerivedRulesTable;
  readonly copying: CopyingTable;
  readonly lexicon: LexiconTable;
  readonly lexicon_bytes: LexiconBytesTable;
  readonly learning: LearningTable;
}

/** The original bytes of sources, each stored once. Immutable. */
export interface BlobTable {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A column for each detail; `null` if it is unknown. */
export type DetailColumns = {
  readonly [Name in DetailName as (typeof DETAILS)[Name]['column']]: string | null;
};

export interface ArticleTable extends DetailColumns {
  /**
   * Ascending. A date is not enough: two articles may share a millisecond, and clocks are set back.
   */
  readonly number: Generated<number>;
  readonly id: string;
  readonly title: string;
  readonly source_language: string;
  /** JSON: string[] */
  readonly targets: string;
  readonly confidential: number;
  /** JSON: Said, what the user said. The source's own details never replace it. */
  readonly said: string;
  readonly revision: number;
  /** Raised with `raised_at` by everything that changes what the article shows (`raiseVersions`). */
  readonly version: number;
  readonly raised_at: string;
  /** The number for the id of the next new paragraph. */
  readonly first_free: number;
  /** The paragraphs of the newest revision that need no translation (`isLanguageFree`). */
  readonly language_free_count: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly deleted_at: string | null;
}

/** The segments that an article's title is, or was, taken from. */
export interface ArticleTitleTable {
  readonly article_id: string;
  /** Of the paragraph that the title stands in (`findTitleParagraph`), or else of the title alone. */
  readonly segment_id: number;
  /**
   * Of that paragraph in the newest revision; 0 for a title that stands in none, and null for an
   * earlier title.
   */
  readonly position: number | null;
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
  /** JSON: Repair[], those outside all paragraphs */
  readonly repairs: string;
  readonly created_at: string;
  /** JSON: Adjustment[]; null if there are none */
  readonly adjustments: string | null;
  /** JSON: LeftOut[]; null for revisions of versions that did not record it */
  readonly left_out: string | null;
  /** The document that the source was taken out of; null, with the next three, if there is none. */
  readonly document_hash: string | null;
  readonly document_type: string | null;
  readonly extractor: string | null;
  /** Null also for a document of one part. */
  readonly document_part: string | null;
}

/** The paragraph ids that each article has used. Immutable. */
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
  /** Counts from 1. */
  readonly position: number;
  readonly paragraph_id: string;
  readonly segment_id: number;
  readonly role: Role;
  readonly marker: string | null;
  readonly html: string | null;
  /** JSON: Span[] */
  readonly sentences: string;
  /** JSON: Repair[]; null if there are none */
  readonly repairs: string | null;
  /** `sourceHash` */
  readonly source_hash: string;
}

/** A text in a language, stored once. Immutable. */
export interface SegmentTable {
  readonly id: Generated<number>;
  /** `fingerprint(language, text)` */
  readonly hash: string;
  /** `memoryTag` */
  readonly language: string;
  readonly text: string;
  /** 1 if it needs no translation (`isLanguageFree`). */
  readonly language_free: number;
}

/** Every translation that was ever made. Immutable. */
export interface TranslationTable {
  readonly id: Generated<number>;
  readonly segment_id: number;
  /** `memoryTag` */
  readonly target: string;
  /** Fingerprint: translations of a segment with the same identity are the same translation. */
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
  /** `TermFinder.effect` of the segment at the time of the request; null without a glossary. */
  readonly glossary_effect: string | null;
  /** `more` or `less`; null if none was requested. */
  readonly formality: Formality | null;
  /** Who accepted this answer after it was refused. The original answer has a row of its own. */
  readonly accepted_by: string | null;
  readonly accepted_at: string | null;
  /** The date of the provenance. A file's date is earlier than its import. */
  readonly dated: string;
  readonly created_at: string;
}

/** The translation that is shown for a segment. */
export interface ChoiceTable {
  readonly segment_id: number;
  readonly target: string;
  readonly translation_id: number;
  /** Whether `context_choice` has rows for it. */
  readonly in_context: number;
}

/** The translation between these neighbours. It has the same rank as the one shown elsewhere. */
export interface ContextChoiceTable {
  readonly segment_id: number;
  readonly target: string;
  /** Empty if there is no neighbour on that side. */
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
  /** `refused`: the engine answered, but the answer is not used as a translation. */
  readonly status: 'answered' | 'refused' | 'failed';
  /** Why there is no translation; null if there is one. */
  readonly reason: string | null;
  /** The number of answers and failures. */
  readonly attempts: number;
  /** The reason of the last refusal, and the number of refused answers. */
  readonly refusal: RefusalReason | null;
  readonly refusals: number;
  /** The sum of all answers. */
  readonly billed_characters: number;
  /** The last answer. */
  readonly translation_id: number | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A lease: a process is sending this request now. */
export interface ClaimTable {
  readonly key: string;
  readonly engine: string;
  readonly holder: string;
  /** Valid only if the holder has no running job; otherwise the job's lease is valid. */
  readonly expires_at: string;
}

/** The queue. A job is in it while it waits. */
export interface JobTable {
  readonly id: Generated<number>;
  readonly article_id: string;
  readonly target: string;
  /** Empty while it waits. */
  readonly holder: string;
  readonly state: JobState;
  readonly reason: string | null;
  /** Empty while it waits. */
  readonly lease_until: string;
  /** While it waits: when it was requested. */
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly explicit: Generated<number>;
  readonly upgrade: Generated<number>;
  /** JSON: TargetOutcome; null until it has ended, and if it was cut off */
  readonly outcome: string | null;
}

/** Requests to an engine in the last minute, if there is a limit. */
export interface EnginePermitTable {
  readonly id: Generated<number>;
  readonly engine: string;
  readonly at: string;
}

/** The state of an engine's breaker; no row while the engine works. */
export interface EngineRestTable {
  readonly engine: string;
  /** In a row. */
  readonly failures: number;
  readonly open_until: string;
}

/** Processes that serve or work. Each renews its row; one that died leaves it. */
export interface ProcessTable {
  readonly id: string;
  readonly kind: ProcessKind;
  readonly seen_at: string;
}

/** The cost of one request. */
export interface LedgerTable {
  readonly id: Generated<number>;
  /** The month of the reservation: `2026-11`. */
  readonly month: string;
  readonly status: 'reserved' | 'settled' | 'released';
  readonly engine: string;
  readonly article_id: string;
  readonly target: string;
  readonly texts: number;
  /** As we count them ourselves. */
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
  /** The name of the copy that an engine keeps. */
  readonly name: string;
}

/**
 * Counts paragraphs of the newest revision (`recountColumns`). An article has a row for each
 * language in which it shows a translation. In any other language only the paragraphs count that
 * need no translation (`language_free_count`).
 */
export interface ArticleColumnTable {
  readonly article_number: number;
  /** `memoryTag` */
  readonly target: string;
  /** Without a current translation: missing or outdated. */
  readonly missing: number;
  /** With a current translation by an engine that no one reviewed. */
  readonly machine: number;
  /** That show text as in `isMachineText`, current or outdated. */
  readonly machine_text: number;
}

/** Articles whose words changed after they were indexed. */
export interface SearchPendingTable {
  readonly article_number: number;
}

/** One row: the languages that were indexed. */
export interface SearchColumnsTable {
  /** JSON: string[] */
  readonly targets: string;
}

/** A source that a user previews. Old rows are removed. */
export interface DraftTable {
  readonly id: string;
  /** The original bytes; empty after the source became an article. */
  readonly bytes: Uint8Array;
  /** The document that they were taken out of; null if there is none. */
  readonly document: Uint8Array | null;
  /** Of both, in bytes. */
  readonly size: number;
  /** JSON: SavedDraft without `bytes`, and without those of its document */
  readonly about: string;
  /**
   * The article that it became. No foreign key: otherwise erasing an article would involve drafts.
   */
  readonly article_id: string | null;
  readonly touched_at: string;
  /** It can be restored for a while; null unless it was discarded. */
  readonly discarded_at: string | null;
}

/**
 * What is derived from a source paragraph and its translation. The translation names the segment
 * and both languages, so they are part of the key.
 */
export interface DerivedPairTable {
  readonly translation_id: number;
  /** `sourceHash` */
  readonly source_hash: string;
  /** `RULES_VERSION` at that time. */
  readonly rules: number;
  /** JSON: Span[], of the translation */
  readonly sentences: string;
  /** JSON: SentencePair[] */
  readonly alignment: string;
  /** JSON: Finding[], without the glossary's */
  readonly findings: string;
  /** The number of the lexicon that it was computed with; null for none. */
  readonly lexicon: number | null;
}

/** `TermFinder.effect` of each segment that an article has; no row for an empty effect. */
export interface GlossaryEffectTable {
  readonly segment_id: number;
  /** The target of a pair that has entries. `glossaryTarget` says which one applies. */
  readonly target: string;
  readonly effect: string;
}

export interface GlossaryFindingTable {
  readonly translation_id: number;
  readonly effect: string;
  readonly rules: number;
  /** JSON: Finding[] */
  readonly findings: string;
}

/** What a client did within the last minute. */
export interface ClientCountTable {
  counted: string;
  /** A fingerprint; no address is stored. */
  client: string;
  count: number;
  until: string;
}

export interface EndedSessionTable {
  /** A hash. */
  readonly session: string;
  /** When it would have ended by itself. */
  readonly until: string;
}

/** Articles with cells that may lack derived data. */
export interface DerivePendingTable {
  readonly article_number: number;
}

/** One row: the newest `RULES_VERSION` that was used; 0 for none. */
export interface DerivedRulesTable {
  readonly rules: number;
}

/** One row while a copy into this store is unfinished. */
export interface CopyingTable {
  /** `GlossaryTable.name` of the store that is copied. */
  readonly store: string;
}

/** What was learned from the memory for a pair of languages, without region and script. Immutable. */
export interface LexiconTable {
  readonly number: Generated<number>;
  readonly source_language: string;
  readonly target_language: string;
  readonly learned_at: string;
  /** The translations that it was learned from, and all that could be learned from at that time. */
  readonly pairs: number;
  readonly known: number;
  /** `LEXICON_FORMAT` */
  readonly format: number;
  /** Of the bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Of the newest lexicon of each pair of languages. */
export interface LexiconBytesTable {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** A lease: a process learns now. At most one row. */
export interface LearningTable {
  readonly name: string;
  readonly holder: string;
  readonly lease_until: string;
}

export type ArticleRow = Selectable<ArticleTable>;
export type TranslationRow = Selectable<TranslationTable>;
