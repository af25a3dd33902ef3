import { sentenceAt } from './sentence.ts';

/** Where the focus may rest: a sentence, or a gap where one should be. */
const STOP = '.cell :is([data-sentence], .gap)';

/** The first of an element: where its leading language begins, or where it should. */
export function firstStop(element: Element): HTMLElement | undefined {
  return element.querySelector<HTMLElement>(STOP) ?? undefined;
}

/**
 * Keeps exactly one stop of the tab key in the text: what had the focus or was clicked last, else the beginning; also when a translation that
 * arrives takes its place. Returns what makes another one the stop.
 */
export function keepTabStop(text: HTMLElement): (next: HTMLElement | undefined) => void {
  let stop: HTMLElement | undefined;
  const settle = (next: HTMLElement | undefined) => {
    // What has the focus loses it with the attribute.
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

/** Finds a stop again, or the first of its cell where that holds others now. */
function placeOf(text: HTMLElement, stop: HTMLElement | undefined): () => HTMLElement | undefined {
  const key = stop?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? '';
  const stops = () => [...text.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]${STOP}`)];
  const index = stop ? stops().indexOf(stop) : -1;
  return () => stops()[index] ?? stops()[0];
}
