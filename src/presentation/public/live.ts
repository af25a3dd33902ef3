/**
 * Fills the page in while translations arrive: listens to the article's events, gets the page itself again and puts what changed in its
 * place. Without it a link asks for the page again.
 */
import { keyed, replaceElement } from './live/keyed.ts';

/** Answers arrive in batches; one look at the page for all that come within this time. Milliseconds. */
const GATHER = 400;
/** Between two looks where events do not come through. Milliseconds. */
const POLL = 5_000;
/** A connection that fails this often in a row is given up. */
const FAILURES = 3;

const main = document.querySelector<HTMLElement>('main[data-events]');
if (main) {
  addEventListener('resize', releaseRows);
  follow(main, main.dataset['events']!);
}

function follow(page: HTMLElement, address: string): void {
  const events = new EventSource(address);
  let failures = 0;
  let gathering = false;
  const lookSoon = () => {
    failures = 0;
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      update(page).catch(() => undefined);
    }, GATHER);
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

/** Returns whether anything is being translated still. */
async function update(page: HTMLElement): Promise<boolean> {
  const answer = await fetch(location.href, { cache: 'no-cache' });
  if (!answer.ok) return true;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const shown = keyed(document);
  const fresh = keyed(next);
  const running = next.querySelector('main[data-events]') !== null;
  if (!running) fresh.get('progress')!.textContent = page.dataset['finished']!;
  // Another revision has other rows.
  if ([...fresh.keys()].join() !== [...shown.keys()].join()) location.reload();
  else
    stayInPlace(() => {
      holdRows();
      // What other scripts have set is no difference from what the server writes.
      document.dispatchEvent(new Event('article:update'));
      for (const [key, element] of fresh) replaceElement(shown.get(key)!, element);
      document.dispatchEvent(new Event('article:updated'));
    });
  return running;
}

/** Rows that wait for a translation stay at least as high as the room that was kept for it; until the window has another width. */
function holdRows(): void {
  for (const gap of document.querySelectorAll('.gap[data-room]')) {
    const row = gap.closest<HTMLElement>('.row');
    if (row) row.style.minBlockSize = `${row.offsetHeight}px`;
  }
}

function releaseRows(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.row[style]')) row.style.minBlockSize = '';
}

/** The row that is being read does not move when rows above it grow. */
function stayInPlace(change: () => void): void {
  const row = [...document.querySelectorAll('.row[id]')].find(
    (each) => each.getBoundingClientRect().bottom > 0,
  );
  const top = () => row?.getBoundingClientRect().top ?? 0;
  const before = top();
  // Browsers that do this themselves would do it twice.
  document.documentElement.style.setProperty('overflow-anchor', 'none');
  change();
  const moved = top() - before;
  if (moved !== 0 && scrollY > 0) scrollBy({ top: moved, behavior: 'instant' });
}
