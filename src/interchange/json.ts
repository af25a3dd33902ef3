/** Indented JSON, as `export`, `show --json` and the other commands write it. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
