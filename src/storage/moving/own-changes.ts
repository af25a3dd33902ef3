import type { Kysely } from 'kysely';
import { Problem } from '../../problem.ts';
import type { Schema } from '../schema.ts';
import { readTable, type Row } from './rows.ts';
import { type Difference, sideBySide } from './side-by-side.ts';
import { COPIED, type Table } from './tables.ts';

/**
 * Whether the target, a finished copy of this store, was used by itself since: a further run would
 * undo that. Everything that is added, paid for or shown leaves a row that is never removed, or
 * raises the version of an article or of the glossary.
 */
export async function hasOwnChanges(
  from: Kysely<Schema>,
  to: Kysely<Schema>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (const table of COPIED.filter(({ name, keeps }) => keeps !== undefined || name === 'glossary')) {
    const [source, target] = [await readTable(from, table), await readTable(to, table)];
    for await (const difference of sideBySide(table, source, target)) {
      signal?.throwIfAborted();
      if (isOwnChange(table, difference)) return true;
    }
  }
  return false;
}

/** @throws Problem `copy-target-other` */
export function requireCopyable(table: Table, difference: Difference, place: string): void {
  if (isOwnChange(table, difference)) throw new Problem('copy-target-other', { path: place });
}

function isOwnChange({ name, keeps }: Table, { changed, excess }: Difference): boolean {
  if (keeps !== undefined && excess.length > 0) return true;
  if (keeps === 'immutable' && changed.length > 0) return true;
  return (name === 'article' || name === 'glossary') && changed.some(isAhead);
}

function isAhead({ source, target }: { readonly source: Row; readonly target: Row }): boolean {
  const [version = 0, other = 0] = [source['version'], target['version']] as (number | undefined)[];
  return other > version || (other === version && source['raised_at'] !== target['raised_at']);
}
