/**
 * Opens dialogs by their buttons. A click outside a dialog closes it, like Escape. The focus
 * returns to where it was.
 */
export function listenToButtons(): void {
  document.addEventListener('click', ({ target }) => {
    closeMenus(target as Element);
    const button = (target as Element).closest<HTMLElement>('[data-opens]');
    if (button) void openDialog(button.dataset['opens']!);
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

export async function openDialog(id: string): Promise<void> {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  await loadScriptOf(dialog);
  dialog.dispatchEvent(new Event('opening'));
  dialog.showModal();
}

const loaded = new Map<string, Promise<unknown>>();

/** The script that a part of the page needs (`data-script`). Without it, the part does nothing. */
export function loadScriptOf({ dataset: { script } }: HTMLElement): Promise<unknown> {
  if (script === undefined) return Promise.resolve();
  const loading =
    loaded.get(script) ??
    new Promise((resolve) => {
      const element = Object.assign(document.createElement('script'), { src: script });
      element.onload = element.onerror = resolve;
      document.head.append(element);
    });
  loaded.set(script, loading);
  return loading;
}
