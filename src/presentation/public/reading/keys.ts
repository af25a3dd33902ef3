import { SHORTCUTS, type Shortcut } from '../../article/shortcuts.ts';

/** Under this name a reader's wish is kept that single keys do nothing. */
const OFF = 'sejajar:keys-off';

/** Moving is repeated while a key is held down; nothing else is. */
const REPEATED: ReadonlySet<string> = new Set<Shortcut>([
  'next-paragraph',
  'previous-paragraph',
  'next-sentence',
  'previous-sentence',
]);

/**
 * Lets single keys act: not in a field, not with other keys held, not while a dialog is open, and not where the reader has turned them off
 * (WCAG 2.1.4).
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

/** Where a browser keeps nothing, the wish holds for as long as the page is open. */
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
    // Not allowed here.
  }
}

/** Layouts put signs where they like, so shift counts with letters alone. */
function written({ key, shiftKey }: KeyboardEvent): string {
  if (!/^\p{L}$/u.test(key)) return key;
  return (shiftKey ? 'shift+' : '') + key.toLowerCase();
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
    return true;
  const field = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  return field !== null || document.querySelector('dialog[open]') !== null;
}
