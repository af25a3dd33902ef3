/** A tapped translation that is hidden for learners is shown, and hidden again by another tap. */
export function revealOnTap(text: HTMLElement): void {
  const revealed = new Set<Element>();
  text.addEventListener('click', ({ target }) => {
    if (!('blurred' in document.documentElement.dataset)) return;
    const cell = (target as Element).closest('.cell:not([data-state=source])');
    if (!cell || (target as Element).closest('a, button, details')) return;
    if (cell.toggleAttribute('data-revealed')) revealed.add(cell);
    else revealed.delete(cell);
  });
  // Updates are compared with the server's HTML.
  document.addEventListener('article:update', () => {
    for (const cell of revealed) cell.removeAttribute('data-revealed');
  });
  document.addEventListener('article:updated', () => {
    for (const cell of revealed) cell.setAttribute('data-revealed', '');
  });
}
