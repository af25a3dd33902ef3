import { padToWidth, textWidth } from './text-width.ts';

/** Aligned columns in a terminal, tab-separated values elsewhere. */
export function showTable(rows: readonly (readonly string[])[], stdout: NodeJS.WriteStream): string {
  if (!stdout.isTTY) return rows.map((row) => `${row.join('\t')}\n`).join('');
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column]!))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => padToWidth(cell, widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
