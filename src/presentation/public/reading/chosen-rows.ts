import { placesOfRange } from '../../range-of-paragraphs.ts';
import { isPlaceOnly } from './follow-place.ts';
import { rowsIn } from './rows.ts';

/** The first and the last chosen row. */
export type Range = readonly [first: HTMLElement, last: HTMLElement];

export interface ChosenRows {
  range(): Range | undefined;
  /** Chooses rows and adds an entry to the history, so that the back button undoes it. */
  choose(range: Range | undefined): void;
  /** Chooses one row, or clears the selection if only this row is chosen. */
  toggle(row: HTMLElement): void;
  /** Chooses from the first chosen row to this one. */
  extendTo(row: HTMLElement): void;
}

/**
 * Choosing paragraphs by the page's address: `#p7`, `#p3-p7`. A click on a paragraph's number
 * chooses it; a click with shift extends the selection. Browsers do not know ranges and scroll to a
 * clicked target even if it is in sight, so this script handles both.
 */
export function chooseRows(text: HTMLElement): ChosenRows {
  let first: HTMLElement | undefined;
  const range = () => (isPlaceOnly() ? undefined : rangeOf(text, location.hash));
  const mark = () => {
    const chosen = range();
    const all = rowsIn(text);
    const [from, to] = chosen ? chosen.map((row) => all.indexOf(row)) : [];
    all.forEach((row, index) =>
      row.classList.toggle('chosen', from !== undefined && index >= from && index <= to!),
    );
    if (!chosen?.includes(first!)) first = chosen?.[0];
  };
  const choose = (chosen: Range | undefined) => {
    const hash = chosen ? hashOf(chosen) : '';
    if (hash !== location.hash || isPlaceOnly())
      history.pushState(null, '', hash || location.pathname + location.search);
    text.dataset['tells'] = '';
    // Notifies listeners of `hashchange`, which `pushState` does not.
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
  const toggle = (row: HTMLElement) => {
    first = row;
    // A row that the initial address chose needs a click to show its provenance.
    const isChosen = range() !== undefined && hashOf([row, row]) === location.hash && 'tells' in text.dataset;
    choose(isChosen ? undefined : [row, row]);
  };
  const extendTo = (row: HTMLElement) => choose(inOrder(first ?? row, row));

  text.addEventListener('click', (event) => {
    const row = (event.target as Element).closest('.number a')?.closest<HTMLElement>('.row[id]');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) extendTo(row);
    else toggle(row);
  });
  text.addEventListener('mousedown', (event) => {
    // Prevents the browser's text selection with shift.
    if (event.shiftKey && (event.target as Element).closest('.number a')) event.preventDefault();
  });
  const show = ({ isTrusted }: Pick<Event, 'isTrusted'>) => {
    mark();
    if (isTrusted && location.hash.includes('-')) range()?.[0].scrollIntoView();
  };
  addEventListener('popstate', mark);
  addEventListener('hashchange', show);
  text.dataset['chooses'] = '';
  show({ isTrusted: true });
  return { range, choose, toggle, extendTo };
}

/** `#p3-p7`, or `#p7` for one. */
function hashOf([first, last]: Range): string {
  return first === last ? `#${first.id}` : `#${first.id}-${last.id}`;
}

function rangeOf(text: HTMLElement, hash: string): Range | undefined {
  const [, one, other = one] = /^#(p\d+)(?:-(p\d+))?$/.exec(hash) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const rows = rowsIn(text);
  const places = placesOfRange(
    rows.map(({ id }) => id),
    [one, other],
  );
  return places && [rows[places[0]]!, rows[places[1]]!];
}

function inOrder(one: HTMLElement, other: HTMLElement): Range {
  const isBefore = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? [other, one] : [one, other];
}
