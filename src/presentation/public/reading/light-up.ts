import { counterpartsOf, piecesOf, sentenceAt } from './sentence.ts';

/**
 * The sentence that is pointed at, has the focus or was tapped is lit up, and with it those that say the same in the other languages. A click
 * or a tap keeps it until there is another one elsewhere, or Escape.
 * @param tell is told of the sentence that was chosen, not of every one that the pointer passes over
 */
export function lightUp(text: HTMLElement, tell: (sentence: HTMLElement | null) => void): void {
  const show = createLight();
  let pointed: HTMLElement | null = null;
  let kept: HTMLElement | null = null;
  let told: HTMLElement | null = null;

  const update = () => {
    const { activeElement } = document;
    const chosen = kept ?? (text.contains(activeElement) ? sentenceAt(activeElement) : null);
    show(pointed ?? chosen);
    if (chosen !== told) tell(chosen);
    told = chosen;
  };
  const putOut = () => {
    pointed = kept = null;
    show(null);
  };
  // One finger both points and scrolls; what it taps comes as a click.
  const point = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    pointed = event.type === 'pointerover' ? sentenceAt(event.target) : null;
    update();
  };
  text.addEventListener('pointerover', point);
  text.addEventListener('pointerleave', point);
  text.addEventListener('focusin', () => {
    kept = null;
    update();
  });
  text.addEventListener('focusout', update);
  document.addEventListener('click', ({ target }) => {
    if (wantsSomethingElse(target)) return;
    const tapped = text.contains(target as Node) ? sentenceAt(target) : null;
    const again = tapped !== null && tapped === kept;
    kept = again ? null : tapped;
    if (again) pointed = null;
    update();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') putOut();
  });
  // What arrives is compared with what the server wrote.
  document.addEventListener('article:update', putOut);
}

/** Who selects text, follows a link or uses a control wants just that. */
function wantsSomethingElse(target: EventTarget | null): boolean {
  return (
    getSelection()?.isCollapsed === false ||
    (target as Element).closest('a, button, summary, dialog') !== null
  );
}

/** Lights up one sentence at a time. */
function createLight(): (sentence: HTMLElement | null) => void {
  let shown: HTMLElement | null = null;
  let lit: readonly HTMLElement[] = [];
  const mark = (sentence: HTMLElement, how: 'self' | 'alone' | 'sure' | 'unsure') => {
    const pieces = piecesOf(sentence);
    for (const piece of pieces) piece.dataset['lit'] = how;
    lit = [...lit, ...pieces];
  };
  return (sentence) => {
    if (sentence === shown) return;
    for (const piece of lit) delete piece.dataset['lit'];
    lit = [];
    shown = sentence;
    if (!sentence) return;
    const counterparts = counterpartsOf(sentence);
    mark(sentence, counterparts.length > 0 ? 'self' : 'alone');
    for (const { sentence: other, uncertain } of counterparts) mark(other, uncertain ? 'unsure' : 'sure');
  };
}
