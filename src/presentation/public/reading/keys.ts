import { SHORTCUTS, type Shortcut } from '../../article/shortcuts.ts';

/** The key in `localStorage` that turns single-key shortcuts off. */
const OFF = 'sejajar:keys-off';

/** Only movement repeats while a key is held down. */
const REPEATED: ReadonlySet<string> = new Set<Shortcut>([
  'next-paragraph',
  'previous-paragraph',
  'next-sentence',
  'previous-sentence',
]);

/**
 * Handles single-key shortcuts, except in a field, with modifier keys, while a dialog is open, or
 * when the reader has turned them off (WCAG 2.1.4).
 */
export function listenToKeys(actions: Readonly<Record<Shortcut, () => void>>): void {
  const byKey = new Map(Object.entries(SHORTCUTS).map(([name, key]) => [key as string, name as Shortcut]));
  document.addEventListener('keydown', (event) => {
    const name = byKey.get(written(event));
    if (!name || isElsewhere(event) || areOff()) return;
    if (event.repeat && !REPEATED.has(name)) return;
    event.preventDefault();
    actions[name]();
  });
}

/** Without storage, the setting lasts as long as the page is open. */
let isOffHere = false;

export function areOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return isOffHere;
  }
}

export function turn(on: boolean): void {
  isOffHere = !on;
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '');
  } catch {
    // Storage is not allowed here.
  }
}

/** The place of punctuation depends on the keyboard layout, so shift counts for letters only. */
function written({ key, shiftKey }: KeyboardEvent): string {
  if (!/^\p{L}$/u.test(key)) return key;
  return (shiftKey ? 'shift+' : '') + key.toLowerCase();
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
    return true;
  const field = (event.target as Element).closest(
    'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]',
  );
  return field !== null || document.querySelector('dialog[open]') !== null;
}
