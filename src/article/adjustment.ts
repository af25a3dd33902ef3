import type { RepairKind, Role } from '../text/traced-text.ts';

/**
 * What a person put right in the way a source was read. Places count UTF-16 code units in the decoded original, as a repair's do, so that one
 * adjustment moves no other.
 */
export type Adjustment =
  /** A paragraph begins at `at`. */
  | { readonly kind: 'split'; readonly at: number }
  /** What begins at `at` goes on the paragraph before it. */
  | { readonly kind: 'join'; readonly at: number }
  /** The paragraph that begins at `at` is this. */
  | { readonly kind: 'role'; readonly at: number; readonly role: Role }
  /** The characters that the repair at `at` took away stand again. */
  | { readonly kind: 'reject'; readonly at: number; readonly repair: RepairKind };

export const ADJUSTMENT_KINDS = ['split', 'join', 'role', 'reject'] as const;

/** Nobody puts so many paragraphs right by hand; each is carried out anew whenever the preview is looked at. */
export const MOST_ADJUSTMENTS = 2000;
