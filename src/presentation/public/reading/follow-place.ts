import { showPill, hidePill } from './pill.ts';
import { isAbove, rowsIn } from './rows.ts';
import { readStored, store } from './stored.ts';

/** The key in `localStorage`: the last place in each article, the newest last. */
const KEY = 'sejajar:places';
const MOST_ARTICLES = 100;
const INTERVAL_MILLISECONDS = 1000;

/**
 * The address follows the reader's place, without choosing that paragraph. A reader who comes back
 * is offered to continue there.
 */
export function followPlace(text: HTMLElement): void {
  const article = location.pathname.split('/')[2] ?? '';
  offerToContinue(readStored<Record<string, string>>(KEY)[article]);
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        if (!text.querySelector('.chosen')) write(article, rowBeingRead()?.id);
      }, INTERVAL_MILLISECONDS);
    },
    { passive: true },
  );
}

/** Whether the address names a place that was read, not a paragraph that was chosen. */
export function isPlaceOnly(): boolean {
  return (history.state as { reading?: true } | null)?.reading === true;
}

/** The first visible row, unless it is the start of the article. */
export function rowBeingRead(): Element | undefined {
  const rows = rowsIn(document);
  const index = rows.findIndex((row) => !isAbove(row));
  return index > 0 ? rows[index] : undefined;
}

function write(article: string, row: string | undefined): void {
  if (row !== undefined) hidePill('continue');
  const address = new URL(location.href);
  // Search words belong to the paragraph that they were found in.
  for (const name of ['find', 'in']) address.searchParams.delete(name);
  address.hash = row ?? '';
  if (address.href !== location.href) history.replaceState({ reading: true }, '', address);
  const { [article]: _, ...others } = readStored<Record<string, string>>(KEY);
  const kept = Object.entries(others).slice(1 - MOST_ARTICLES);
  store(KEY, { ...Object.fromEntries(kept), ...(row && { [article]: row }) });
}

function offerToContinue(id: string | undefined): void {
  const row = id !== undefined && !location.hash && document.getElementById(id);
  if (!row) return;
  showPill('continue', row.querySelector('.number a')!.firstChild!.textContent!, `#${row.id}`, () => {
    // Following the link would choose the paragraph.
    row.scrollIntoView();
    row.querySelector<HTMLElement>('[data-sentence]')?.focus({ preventScroll: true });
  });
}
