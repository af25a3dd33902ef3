/** How a cell begins that a spreadsheet may run (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** Whether a spreadsheet may run the cell instead of showing it. */
export function startsLikeFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** A spreadsheet shows a cell with an apostrophe before it as a text. */
export function withGuard(cell: string): string {
  return FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell;
}

/** For a file that is not meant for spreadsheets: only keeps `withoutGuard` from changing the cell. */
export function withGuardAgain(cell: string): string {
  return GUARDED.test(cell) ? `'${cell}` : cell;
}

/** Undoes `withGuard` and `withGuardAgain`. */
export function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** Undoes what Weblate writes for the same reason: `=1` becomes `'=1'`, and every `|` a `\|`. */
export function withoutWeblateGuard(cell: string): string {
  return /^'[=+\-@|%].*'$/s.test(cell) ? cell.slice(1, -1).replaceAll('\\|', '|') : withoutGuard(cell);
}
