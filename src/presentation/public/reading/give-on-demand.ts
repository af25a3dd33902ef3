/**
 * The `single` view: a click or tap on a paragraph shows its counterparts, and another one hides
 * them. So does Enter on a sentence. Its number shows them too. The address that opens the page does not, because nothing may
 * move while the page loads. Without scripts only the number works (`:target`).
 */
export function giveOnDemand(): void {
  const text = document.querySelector('.parallel.single');
  if (!text) return;
  let last: EventTarget | null = null;
  text.addEventListener('click', ({ target }) => {
    const at = target as Element;
    const row = at.closest('.row');
    const isText = at.closest('.row > .cell, .on-demand .label') !== null;
    // A click that selects text, follows a link or uses a control is not meant for this.
    if (!row || !isText || at.closest('a, button, details') || getSelection()?.isCollapsed === false) return;
    // A click on another sentence of an open paragraph should keep both visible.
    const closes = isShown(row) && (target === last || at.closest('.on-demand') !== null);
    showCounterparts(row, !closes);
    last = target;
  });
  text.addEventListener('keydown', (event) => {
    const { key, target } = event as KeyboardEvent;
    const row = (target as Element).matches('[data-sentence]') && (target as Element).closest('.row');
    if (key === 'Enter' && row) showCounterparts(row, !isShown(row));
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
