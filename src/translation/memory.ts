/** The origin decides the rank: a person's text outranks an import, an import a machine's text. */
export const ORIGINS = ['machine', 'imported', 'edited', 'reviewed'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The tone that an engine was asked for; absent for its usual tone. */
export type Formality = 'more' | 'less';

/** Where a translation comes from; shown on pages and in the JSON. Dates are ISO 8601. */
export interface Provenance {
  readonly date: string;
  readonly engine?: string;
  readonly model?: string;
  readonly formality?: Formality;
  /** Unicode code points that the engine billed for it, as it reports them. */
  readonly billedCharacters?: number;
  /** The person who edited or reviewed it, or whom the imported file names. */
  readonly editor?: string;
  /** The name of the imported file. */
  readonly file?: string;
  /** The file's own note about its translations. */
  readonly note?: string;
  /** When a person accepted it after it had been refused, and who, if known. */
  readonly acceptedAt?: string;
  readonly acceptedBy?: string;
}

/** Immutable: a correction is another translation. */
export interface StoredTranslation {
  readonly id: number;
  readonly text: string;
  readonly html?: string;
  readonly origin: Origin;
  readonly provenance: Provenance;
  /**
   * The segments before and after it when it was made. An in-context match has the same neighbours.
   */
  readonly context: NeighbourSegments;
  /**
   * Hash of the glossary entries that occurred in the segment when an engine translated it: `''`
   * for no such entry; absent if no glossary applied.
   */
  readonly glossaryEffect?: string;
}

/** What is shown for a segment, wherever it occurs. */
export interface SegmentTranslation extends StoredTranslation {
  /**
   * Translations of the same or a higher rank that are shown instead between their own neighbours.
   * Absent if none.
   */
  readonly inContext?: readonly StoredTranslation[];
}

/**
 * Fingerprints (`fingerprint(language, text)`); absent at the beginning or the end of the article.
 */
export interface NeighbourSegments {
  readonly previous?: string;
  readonly next?: string;
}

export interface NewTranslation {
  readonly sourceLanguage: string;
  /** The segment: a paragraph's whole text. */
  readonly source: string;
  /** Canonical tag (`memoryTag`). */
  readonly target: string;
  readonly text: string;
  readonly html?: string;
  readonly origin: Origin;
  readonly provenance: Provenance;
  readonly context?: NeighbourSegments;
  /** It is for these neighbours only, and does not replace what is shown everywhere else. */
  readonly isForPlace?: true;
  /**
   * Hash of the glossary entries that occurred in the segment when an engine translated it: `''`
   * for no such entry; absent if no glossary applied.
   */
  readonly glossaryEffect?: string;
}

/** Everything that was ever translated. Languages are canonical tags (`memoryTag`). */
export interface Memory {
  /** What is shown for each of these segments; a segment without a translation is absent. */
  lookUp(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, SegmentTranslation>>;
  /**
   * The same for the segments of a stored revision, by the position of their paragraph (from 1).
   * Faster, because the store knows its segments.
   */
  lookUpRevision(
    articleId: string,
    revision: number,
    target: string,
  ): Promise<ReadonlyMap<number, SegmentTranslation>>;
  /**
   * Appends translations. Each becomes the one that is shown, unless the shown one outranks it; of
   * the same rank, the later one is shown (`edited` and `reviewed` are one rank). A person's or an
   * imported translation stays the one that is shown between its own neighbours until a later one
   * is added for the same neighbours. One that is for its place only is not shown elsewhere, unless
   * nothing else is there. An engine does not translate for certain neighbours, so its
   * last answer is shown everywhere. In the same transaction, raises the version of every article
   * that has or had one of the segments, and logs the change for the paragraphs of the newest
   * revision. A translation with the same words, origin, engine, file and editor is not stored
   * twice, though it may be shown again. Returns how many were new.
   */
  add(translations: readonly NewTranslation[]): Promise<number>;
}
