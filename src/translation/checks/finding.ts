import type { Span } from '../../text/traced-text.ts';
import type { SentencePair } from '../alignment/align-sentences.ts';
import type { Lexicon } from '../alignment/lexicon.ts';
import type { TermFinder } from '../glossary/term-finder.ts';

/**
 * The kinds of findings. They are public, because the JSON contains them. Their words are
 * `finding.<kind>` in `locales/`.
 */
export const FINDING_KINDS = [
  'number',
  'date',
  'currency',
  'unit',
  'quotes',
  'brackets',
  'name',
  'untranslated',
  'omission',
  'addition',
  'repetition',
  'length',
  'doubled-word',
  'glossary',
  'tags',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A warning about a translation, not a verdict. Offsets count UTF-16 code units, end exclusive. */
export interface Finding {
  readonly kind: FindingKind;
  /** The place in the source; absent if only the translation is at fault. */
  readonly source?: Span;
  readonly target?: Span;
  /** The text that was found, and the text that is expected. */
  readonly found?: string;
  readonly expected?: string;
}

/** A paragraph and its translation. Languages are BCP 47 tags. */
export interface CheckedPair {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The sentences of both texts, and how they correspond; all three or none. */
  readonly sourceSentences?: readonly Span[];
  readonly targetSentences?: readonly Span[];
  readonly alignment?: readonly SentencePair[];
  /** What the memory taught about these languages; without it, the checks are less sharp. */
  readonly lexicon?: Lexicon | undefined;
  /** The terms that have a fixed translation; absent without a glossary. */
  readonly terms?: TermFinder;
  /** With inline markup; absent if there is none. */
  readonly sourceHtml?: string | undefined;
  readonly targetHtml?: string | undefined;
}
