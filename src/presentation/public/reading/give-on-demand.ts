/**
 * One language at a time: a click or a tap on a paragraph shows its counterparts, another one there hides them again; its number shows them too.
 * An address that a page is entered by does not, because nothing may move while it loads. Without scripts there is the number alone (`:target`).
 */
export function giveOnDemand(): void {
  const text = document.querySelector('.parallel.single');
  if (!text) return;
  let last: EventTarget | null = null;
  text.addEventListener('click', ({ target }) => {
    const at = target as Element;
    const row = at.closest('.row');
    const isText = at.closest('.row > .cell, .on-demand .label') !== null;
    // Who selects, follows a link or uses a control wants just that.
    if (!row || !isText || at.closest('a, button, summary') || getSelection()?.isCollapsed === false) return;
    // Whoever goes on to another sentence of an open paragraph wants to see both.
    const closes = isShown(row) && (target === last || at.closest('.on-demand') !== null);
    showCounterparts(row, !closes);
    last = target;
  });
  const showTarget = () => {
    const row = document.getElementById(location.hash.slice(1));
    if (row) showCounterparts(row, true);
  };
  addEventListener('hashchange', showTarget);
}

function isShown(row: Element): boolean {
  return row.querySelector('.on-demand:not([hidden])') !== null;
}

function showCounterparts(row: Element, shown: boolean): void {
  const kept = row.querySelector('.on-demand');
  if (shown) kept?.removeAttribute('hidden');
  else kept?.setAttribute('hidden', 'until-found');
}
