/** Where a translation came from decides its rank: a person's outranks an import, an import a machine's. */
export const ORIGINS = ['machine', 'imported', 'edited', 'reviewed'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What was asked of an engine beyond its usual tone; absent where nothing was. */
export type Formality = 'more' | 'less';

/** Told with every translation, on pages and in the JSON. Dates are ISO 8601. */
export interface Provenance {
  readonly date: string;
  readonly engine?: string;
  readonly model?: string;
  readonly formality?: Formality;
  /** Unicode code points that the engine says it billed for it. */
  readonly billedCharacters?: number;
  /** Who edited or reviewed it, or whom the imported file names. */
  readonly editor?: string;
  /** Name of the imported file. */
  readonly file?: string;
  /** What the file says about its translations. */
  readonly note?: string;
  /** A person took it for good after it had been refused: when, and who, where that was said. */
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
  /** Fingerprints of the segments before and after it when it was made; they tell an in-context from an exact match. */
  readonly context: NeighbourSegments;
  /** Hash of the glossary's entries that occurred in the segment when an engine was asked, `''` for none; absent where no glossary was in effect. */
  readonly glossaryEffect?: string;
}

/** What is shown for a segment. */
export interface FoundTranslation extends StoredTranslation {
  /** Others of its rank, or the same one: each is shown where its context is met. Absent where there are none. */
  readonly inContext?: readonly StoredTranslation[];
}

/** Fingerprints (`fingerprint(language, text)`); absent where nothing stands there. */
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
  /** Hash of the glossary's entries that occurred in the segment when an engine was asked, `''` for none; absent where no glossary was in effect. */
  readonly glossaryEffect?: string;
}

/** All that was ever translated. Languages are canonical tags (`memoryTag`). */
export interface Memory {
  /** What is shown for each of these segments; a segment that has nothing is absent. Any number of texts. */
  lookUp(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, FoundTranslation>>;
  /**
   * Appends, and shows each unless what is shown outranks it (of a rank, the one that was added later; `edited` and `reviewed` are one rank).
   * Of persons' and imports' translations the one that was added last for a context stays the one that is shown there. An engine is never asked in
   * a context, so its last answer is shown everywhere.
   * Raises the version of every article that has had one of the segments in any revision, and logs the change for the paragraphs of the
   * newest, in the same transaction. A translation that is already there in the same words, origin, engine, file and editor is not stored
   * twice, though it may be shown again. Returns how many were new.
   */
  add(translations: readonly NewTranslation[]): Promise<number>;
}
