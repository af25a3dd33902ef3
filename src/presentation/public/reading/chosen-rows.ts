import { rowsIn } from './rows.ts';

/** The first and the last of the rows chosen. */
export type Range = readonly [first: HTMLElement, last: HTMLElement];

export interface ChosenRows {
  range(): Range | undefined;
  /** Chooses, and puts it into the page's address as a step that leads back. */
  choose(range: Range | undefined): void;
  /** Chooses one row, or takes back the choice of just that one. */
  toggle(row: HTMLElement): void;
  /** From the row that was chosen first up to this one. */
  extendTo(row: HTMLElement): void;
}

/**
 * Paragraphs chosen by the page's address: `#p7`, `#p3-p7`. A click on a paragraph's number chooses it, one with the shift key all up to it.
 * Browsers know nothing of ranges, and take a page to the target that was clicked though it is in sight; so this marks both.
 */
export function chooseRows(text: HTMLElement): ChosenRows {
  let first: HTMLElement | undefined;
  const range = () => rangeOf(location.hash);
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
    if (hash !== location.hash) history.pushState(null, '', hash || location.pathname + location.search);
    text.dataset['tells'] = '';
    // Who listens for targets learns of this one too.
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
  const toggle = (row: HTMLElement) => {
    first = row;
    // What the page's address chose waits to be told of.
    const isChosen = hashOf([row, row]) === location.hash && 'tells' in text.dataset;
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
    // With the shift key held a browser would select the text in between.
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

function rangeOf(hash: string): Range | undefined {
  const ids = /^#(p\d+)(?:-(p\d+))?$/.exec(hash);
  const one = ids && document.getElementById(ids[1]!);
  const other = ids && document.getElementById(ids[2] ?? ids[1]!);
  return one && other ? inOrder(one, other) : undefined;
}

function inOrder(one: HTMLElement, other: HTMLElement): Range {
  const isBefore = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? [other, one] : [one, other];
}
