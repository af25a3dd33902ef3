/** A term and how it must be translated. Both in NFC, trimmed, on one line. */
export interface GlossaryEntry {
  readonly source: string;
  readonly target: string;
}

/** Canonical tags (`memoryTag`). */
export interface LanguagePair {
  readonly source: string;
  readonly target: string;
}

export interface GlossaryPair extends LanguagePair {
  /** How many. */
  readonly entries: number;
}

/** What a change did to the entries of one pair. */
export interface GlossaryChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Terms that must be translated one way, for each pair of languages. */
export interface Glossary {
  /** Grows with every change of any pair; 0 where there never was an entry. */
  version(): Promise<number>;
  /** Under which engines keep their copies; no other store has the same. */
  name(): Promise<string>;
  /** The pairs that have entries, in the order of their tags. */
  pairs(): Promise<readonly GlossaryPair[]>;
  /** In the order of their source terms. */
  entries(pair: LanguagePair): Promise<readonly GlossaryEntry[]>;
  /**
   * Puts these in the place of all that the pair has. Whatever changes raises the version of every article: other paragraphs may be outdated, other findings
   * told. Take entries from `checkGlossary`.
   * @param ifVersion a version that was read before
   * @throws Problem `glossary-changed` where `ifVersion` is not the present one
   */
  replace(pair: LanguagePair, entries: readonly GlossaryEntry[], ifVersion?: number): Promise<GlossaryChange>;
  /** Adds the entries, or changes those whose source term is there; leaves the others. */
  merge(pair: LanguagePair, entries: readonly GlossaryEntry[]): Promise<GlossaryChange>;
  /** Returns whether there was such a term. */
  remove(pair: LanguagePair, source: string): Promise<boolean>;
}
