import { counterpartsOf, piecesOf, sentenceAt } from './sentence.ts';

/**
 * Highlights the sentence that is pointed at, focused or tapped, and its counterparts in the other
 * languages. A click or tap keeps the highlight until there is another one elsewhere, or Escape.
 * @param tell called with the chosen sentence, not with every sentence that the pointer crosses
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
    if (told) tell(null);
    told = null;
  };
  // A finger points and scrolls at once. A tap arrives as a click.
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
  // Updates are compared with the server's HTML, which has no highlights.
  document.addEventListener('article:update', putOut);
}

/** A click that selects text, follows a link or uses a control is not meant for this. */
function wantsSomethingElse(target: EventTarget | null): boolean {
  return (
    getSelection()?.isCollapsed === false ||
    (target as Element).closest('a, button, summary, dialog') !== null
  );
}

/** Highlights one sentence at a time. */
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
