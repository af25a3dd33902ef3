/**
 * Updates the page while translations arrive: listens to the article's events, fetches the page
 * again and replaces the changed parts. Without this script, a link reloads the page.
 */
import { GATHER, gathered } from './live/gathered.ts';
import { keyed, replaceElement } from './live/keyed.ts';
import { isAbove, rowsIn } from './reading/rows.ts';

/** Interval between updates if events do not arrive. Milliseconds. */
const POLL = 5_000;
/** After this many failures in a row, the connection is given up. */
const FAILURES = 3;

const main = document.querySelector<HTMLElement>('main[data-events]');
if (main) {
  addEventListener('resize', giveRoomBack);
  follow(main, main.dataset['events']!);
}

function follow(page: HTMLElement, address: string): void {
  const events = new EventSource(address);
  let failures = 0;
  const updateSoon = gathered(() => void update(page).catch(() => undefined));
  const lookSoon = () => {
    failures = 0;
    updateSoon();
  };
  const lookUntilItEnds = (delay: number) => {
    events.close();
    setTimeout(() => {
      void update(page)
        .catch(() => true)
        .then((running) => running && lookUntilItEnds(POLL));
    }, delay);
  };
  for (const kind of ['translation', 'job', 'source']) events.addEventListener(kind, lookSoon);
  events.addEventListener('done', () => lookUntilItEnds(GATHER));
  events.addEventListener('error', () => {
    failures++;
    if (events.readyState === EventSource.CLOSED || failures === FAILURES) lookUntilItEnds(POLL);
  });
}

/** Returns whether a translation is still running. */
async function update(page: HTMLElement): Promise<boolean> {
  const answer = await fetch(location.href, { cache: 'no-cache' });
  if (!answer.ok) return true;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const shown = keyed(document);
  const fresh = keyed(next);
  const running = next.querySelector('main[data-events]') !== null;
  const failure = fresh.get('failure')!;
  if (!running && !failure.hasChildNodes()) fresh.get('progress')!.textContent = page.dataset['finished']!;
  // Another revision has different rows.
  if ([...fresh.keys()].join() !== [...shown.keys()].join()) location.reload();
  else
    stayInPlace(() => {
      measureRoom();
      // Removes what scripts have set, so that it does not count as a difference from the server's
      // HTML.
      setRoom(false);
      document.dispatchEvent(new Event('article:update'));
      for (const [key, element] of fresh) replaceElement(shown.get(key)!, element);
      setRoom(true);
      document.dispatchEvent(new Event('article:updated'));
    });
  // What moves right after a key or a tap surprises nobody.
  if (failure.hasChildNodes()) stayInPlace(giveRoomBack);
  else if (!running)
    for (const kind of ['pointerdown', 'keydown'])
      addEventListener(kind, () => stayInPlace(giveRoomBack), { once: true });
  return running;
}

/**
 * The heights of cells, in pixels, while they waited for a translation. They keep at least this
 * height until the window is resized.
 */
const room = new Map<HTMLElement, number>();

function measureRoom(): void {
  for (const gap of document.querySelectorAll('.gap[data-room]')) {
    const cell = gap.closest<HTMLElement>('.cell');
    if (cell) room.set(cell, cell.offsetHeight);
  }
}

function setRoom(isKept: boolean): void {
  for (const [cell, height] of room) {
    if (isKept) cell.style.minBlockSize = `${height}px`;
    else cell.removeAttribute('style');
  }
}

function giveRoomBack(): void {
  setRoom(false);
  room.clear();
}

/** Keeps the row that is being read in place when rows above it grow. */
function stayInPlace(change: () => void): void {
  const row = rowsIn(document).find((each) => !isAbove(each));
  const top = () => row?.getBoundingClientRect().top ?? 0;
  const before = top();
  // Avoids correcting twice in browsers with scroll anchoring.
  document.documentElement.style.setProperty('overflow-anchor', 'none');
  change();
  const moved = top() - before;
  if (moved !== 0 && scrollY > 0) scrollBy({ top: moved, behavior: 'instant' });
}
