import type { ChosenRows } from './chosen-rows.ts';
import { loadScriptOf } from './dialogs.ts';

/** Shows the menu of chosen paragraphs beside the number of the first one. */
export function placeRowMenu(text: HTMLElement, chosen: ChosenRows): void {
  const menu = document.getElementById('row-menu')!;
  const place = () => {
    const range = 'tells' in text.dataset ? chosen.range() : undefined;
    menu.hidden = !range;
    menu.querySelector('[role=status]')!.textContent = '';
    if (!range) return;
    range[0].querySelector('.number')!.append(menu);
    void loadScriptOf(document.getElementById('copy')!);
  };
  addEventListener('hashchange', place);
  // Updates are compared with the server's HTML, which has no menu in a row.
  document.addEventListener('article:update', () => document.querySelector('main')!.append(menu));
  document.addEventListener('article:updated', place);
}
