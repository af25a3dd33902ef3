import { Problem } from '../../problem.ts';
import type { GlossaryFault } from '../../translation/glossary/check-glossary.ts';

/** Why a row is skipped: `reason` of the problem `glossary-line-invalid`. */
export type GlossaryLineFault = GlossaryFault | 'columns' | 'quotes' | 'comment' | 'unfinished' | 'language';

/** A row of a file, or the cell of one language in it, that gives no entry. */
export interface SkippedRow {
  /** Of the file, from 1. */
  readonly line: number;
  /** Its beginning. */
  readonly term: string;
  readonly reason: GlossaryLineFault;
  /** The language of the cell; absent if the whole row is skipped. */
  readonly target?: string;
  /** The line with the entry that holds, for the reason `conflict`. */
  readonly first?: number;
}

/** The same as a reason to refuse the file. */
export function glossaryLineProblem({ line, term, reason, first }: SkippedRow): Problem {
  const values = { line, term: term.slice(0, 80) };
  return first === undefined
    ? new Problem('glossary-line-invalid', { ...values, reason })
    : new Problem('glossary-line-conflict', { ...values, first });
}
