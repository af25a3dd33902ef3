import { blockOf, type Counterpart, counterpartsOf, piecesOf } from './sentence.ts';

/**
 * Shows the counterparts of a chosen sentence that are out of sight at the foot of the window, so
 * that nobody has to scroll and lose the sentence.
 */
export function showSheet(sentence: HTMLElement | null): void {
  const sheet = document.getElementById('sheet')!;
  const away = sentence ? counterpartsOf(sentence).filter((each) => isAway(each.sentence)) : [];
  sheet.replaceChildren(...[...byLanguage(away)].map(([language, list]) => lineOf(language, list, sheet)));
  sheet.hidden = away.length === 0;
  // Screen readers reach the sentences themselves.
  sheet.ariaHidden = String(!sheet.hidden);
}

function isAway(sentence: HTMLElement): boolean {
  const [first, last] = [piecesOf(sentence)[0]!, piecesOf(sentence).at(-1)!];
  if (!first.checkVisibility()) return true;
  const padding = getComputedStyle(document.documentElement);
  const top = parseFloat(padding.scrollPaddingTop) || 0;
  const bottom = innerHeight - (parseFloat(padding.scrollPaddingBottom) || 0);
  // A sentence that begins in sight can be read from its beginning.
  return first.getBoundingClientRect().top > bottom - 24 || last.getBoundingClientRect().bottom < top + 24;
}

function byLanguage(counterparts: readonly Counterpart[]): ReadonlyMap<string, readonly Counterpart[]> {
  const all = new Map<string, Counterpart[]>();
  for (const each of counterparts) {
    const { lang } = blockOf(each.sentence);
    all.set(lang, [...(all.get(lang) ?? []), each]);
  }
  return all;
}

function lineOf(language: string, list: readonly Counterpart[], sheet: HTMLElement): HTMLElement {
  const line = document.createElement('p');
  const name = document.createElement('b');
  const first = list[0]!.sentence.closest('.cell')!.querySelector('.language');
  const isUnsure = list.some(({ uncertain }) => uncertain);
  name.textContent = [first?.textContent ?? language, isUnsure ? sheet.dataset['uncertain'] : '', '']
    .filter((part, index) => part || index === 2)
    .join(' ');
  const written = document.createElement('span');
  written.lang = language;
  written.classList.toggle('unsure', isUnsure);
  written.textContent = list
    .map(({ sentence }) =>
      piecesOf(sentence)
        .map((piece) => piece.textContent)
        .join(''),
    )
    .join(' ');
  line.append(name, written);
  return line;
}
