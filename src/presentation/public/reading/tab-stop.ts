import { sentenceAt } from './sentence.ts';

/** Elements that can be the tab stop: a sentence, or the gap of a missing translation. */
const STOP = '.cell :is([data-sentence], .gap)';

/** The first stop in an element: the start of its first language, or its gap. */
export function firstStop(element: Element): HTMLElement | undefined {
  return element.querySelector<HTMLElement>(STOP) ?? undefined;
}

/**
 * Keeps exactly one tab stop in the text: the last focused or clicked sentence, otherwise the
 * first. Also restores it when an arriving translation replaces it. Returns a function that makes
 * another element the stop.
 */
export function keepTabStop(text: HTMLElement): (next: HTMLElement | undefined) => void {
  let stop: HTMLElement | undefined;
  const settle = (next: HTMLElement | undefined) => {
    // Removing the attribute would remove the focus.
    if (next === stop) return;
    stop?.removeAttribute('tabindex');
    stop = next;
    if (stop) stop.tabIndex = 0;
  };
  settle(firstStop(text));
  text.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(STOP)) settle(target);
  });
  text.addEventListener('click', ({ target }) => {
    const sentence = sentenceAt(target);
    if (sentence) settle(sentence);
  });
  document.addEventListener('article:update', () => {
    const find = placeOf(text, stop);
    const hadFocus = stop !== undefined && stop === document.activeElement;
    settle(undefined);
    const restore = () => {
      settle(find() ?? firstStop(text));
      if (hadFocus) stop?.focus({ preventScroll: true });
    };
    document.addEventListener('article:updated', restore, { once: true });
  });
  return settle;
}

/** Finds the stop again, or the first one of its cell if that has changed. */
function placeOf(text: HTMLElement, stop: HTMLElement | undefined): () => HTMLElement | undefined {
  const key = stop?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? '';
  const stops = () => [...text.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]${STOP}`)];
  const index = stop ? stops().indexOf(stop) : -1;
  return () => stops()[index] ?? stops()[0];
}
