import { LIBRARY_PATH } from '../../paths.ts';
import type { ChosenRows } from './chosen-rows.ts';
import { openDialog } from './dialogs.ts';
import { areOff, listenToKeys, turn } from './keys.ts';
import type { Moving } from './move.ts';

/**
 * Connects each shortcut to its action. The dialog that lists them has the switch that turns them
 * off.
 */
export function actOnKeys(moving: Moving, chosen: ChosenRows): void {
  const onRow = (act: (row: HTMLElement) => void) => {
    const row = moving.row();
    if (row) act(row);
  };
  listenToKeys({
    'next-paragraph': () => moving.toParagraph(1),
    'previous-paragraph': () => moving.toParagraph(-1),
    'next-sentence': () => moving.toSentence(1),
    'previous-sentence': () => moving.toSentence(-1),
    counterpart: () => moving.toCounterpart(),
    view: () => followNext('[data-view]'),
    lead: followNextLead,
    choose: () => onRow((row) => chosen.toggle(row)),
    extend: () => onRow((row) => chosen.extendTo(row)),
    copy: () => void openDialog('copy'),
    search,
    help: () => void openDialog('keys'),
  });
  const box = document.querySelector<HTMLInputElement>('#keys-on')!;
  box.checked = !areOff();
  box.addEventListener('change', () => turn(box.checked));
}

/**
 * Clicks the link after the current one, or the first one after the last. A real click, so that
 * click listeners take part.
 */
function followNext(selector: string): void {
  const links = [...document.querySelectorAll<HTMLElement>(selector)];
  const current = links.findIndex((link) => link.hasAttribute('aria-current'));
  links[(current + 1) % links.length]?.click();
}

/** Moves the next language to the front, or switches to it in the `single` view. */
function followNextLead(): void {
  followNext(document.querySelector('.single') ? '[data-column]' : '[data-swap]');
}

/** Focuses the search field of this page, otherwise opens the library's. */
function search(): void {
  const field = document.querySelector<HTMLElement>('[type="search"]');
  if (field) field.focus();
  else location.assign(`${LIBRARY_PATH}#search`);
}
