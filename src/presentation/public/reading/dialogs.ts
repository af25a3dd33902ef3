/**
 * Opens dialogs by their buttons. A click outside a dialog closes it, like Escape. The focus
 * returns to where it was.
 */
export function listenToButtons(): void {
  document.addEventListener('click', ({ target }) => {
    closeMenus(target as Element);
    const button = (target as Element).closest<HTMLElement>('[data-opens]');
    if (button) openDialog(button.dataset['opens']!);
    else if (target instanceof HTMLDialogElement) target.close();
  });
  document.addEventListener('keydown', ({ key }) => {
    const menu = document.querySelector<HTMLElement>('.menu[open]');
    if (key !== 'Escape' || !menu) return;
    const hadFocus = menu.contains(document.activeElement);
    closeMenus(document.body);
    if (hadFocus) menu.querySelector('summary')!.focus();
  });
}

/** Except the one that the click was in. */
function closeMenus(target: Element): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu[open]'))
    if (!menu.contains(target) || target.closest('[data-opens]')) menu.open = false;
}

export function openDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.dispatchEvent(new Event('opening'));
  dialog.showModal();
}
