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

/** How many entries of one pair a change affected. */
export interface GlossaryChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** New entries of one pair. */
export interface GlossaryEdit {
  readonly pair: LanguagePair;
  /** From `checkGlossary`. */
  readonly entries: readonly GlossaryEntry[];
  /** Whether they replace all entries of the pair. Otherwise the others stay. */
  readonly isWhole: boolean;
}

/** Terms with their required translations, for each pair of languages. */
export interface Glossary {
  /** Grows with every change to any pair; 0 if there never was an entry. */
  version(): Promise<number>;
  /** The name under which engines store their copies; unique to this store. */
  name(): Promise<string>;
  /** The pairs that have entries, in the order of their tags. */
  pairs(): Promise<readonly GlossaryPair[]>;
  /** In the order of their source terms. */
  entries(pair: LanguagePair): Promise<readonly GlossaryEntry[]>;
  /**
   * Replaces all entries of the pair. Raises the version of each article in which a term of a
   * changed entry occurs, because outdated paragraphs and quality warnings may differ.
   * @param entries from `checkGlossary`
   * @param ifVersion a version that was read before
   * @throws Problem `glossary-changed` if `ifVersion` is not the present version
   */
  replace(pair: LanguagePair, entries: readonly GlossaryEntry[], ifVersion?: number): Promise<GlossaryChange>;
  /** Adds entries, or changes those with the same source term; leaves the others. */
  merge(pair: LanguagePair, entries: readonly GlossaryEntry[]): Promise<GlossaryChange>;
  /** Makes all edits or none. Returns the change of each, in order. */
  edit(edits: readonly GlossaryEdit[]): Promise<readonly GlossaryChange[]>;
  /** Returns whether there was such a term. */
  remove(pair: LanguagePair, source: string): Promise<boolean>;
}
