import { articlePath } from './paths.ts';
import type { WayToRead } from './views.ts';

/**
 * The address of a way to read an article. What this reader gets without asking is left out, except that a view other than side by side is
 * always named: so the address that is passed on shows the same to everybody.
 * @param usual what this reader gets by an address that names nothing
 */
export function readingPath(id: string, { columns, view }: WayToRead, usual: WayToRead): string {
  const isUsual = columns.join('+') === usual.columns.join('+');
  const isPlain = view === 'side' && usual.view === 'side';
  return articlePath(id, isUsual ? undefined : columns, isPlain ? undefined : view);
}
