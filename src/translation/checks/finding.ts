import type { Span } from '../../text/traced-text.ts';
import type { TermFinder } from '../glossary/term-finder.ts';

/** What a check may find. Public: it stands in the JSON; the words are `finding.<kind>` in `locales/`. */
export const FINDING_KINDS = [
  'number',
  'date',
  'currency',
  'quotes',
  'brackets',
  'name',
  'untranslated',
  'length',
  'doubled-word',
  'glossary',
  'tags',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A warning about a translation: never a verdict. Offsets count UTF-16 code units, end exclusive. */
export interface Finding {
  readonly kind: FindingKind;
  /** Where in the source; absent where only the translation is at fault. */
  readonly source?: Span;
  readonly target?: Span;
  /** What stands there, or what is expected. */
  readonly found?: string;
  readonly expected?: string;
}

/** A paragraph and its translation, as a check sees them. Languages are BCP 47. */
export interface CheckedPair {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The terms that must be translated one way; absent where there is no glossary. */
  readonly terms?: TermFinder;
  /** With their inline markup; absent where there is none. */
  readonly sourceHtml?: string;
  readonly targetHtml?: string;
}
