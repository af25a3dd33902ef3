/** PostgreSQL allows 65,535 parameters in a statement, SQLite 32,766; a row has up to 20. */
const AT_ONCE = 500;

export function* inChunks<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += AT_ONCE) yield values.slice(start, start + AT_ONCE);
}
