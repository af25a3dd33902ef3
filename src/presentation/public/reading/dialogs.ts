/**
 * Opens dialogs by their buttons. A click outside a dialog closes it, like Escape. The focus
 * returns to where it was.
 */
export function listenToButtons(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-opens]');
    if (button) openDialog(button.dataset['opens']!);
    else if (target instanceof HTMLDialogElement) target.close();
  });
}

export function openDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.dispatchEvent(new Event('opening'));
  dialog.showModal();
}
