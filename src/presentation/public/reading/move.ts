import { blockOf, counterpartsOf, sentenceAt, sentencesIn } from './sentence.ts';

export interface Moving {
  /** @param by 1, or -1 for backwards */
  toParagraph(by: number): void;
  toSentence(by: number): void;
  /** To what says the same in the next language of the row, and from the last one back to the first. */
  toCounterpart(): void;
  /** The row that the reader is at. */
  row(): HTMLElement | undefined;
}

/** The first of a row or of all: where its leading language begins, or where it should. */
const STOP = '.cell :is([data-sentence], .gap)';

/**
 * Moves the focus through the text. All of it is one stop on the way of the tab key: the sentence that had the focus last, else the first. On a
 * sentence the arrows to the sides move too.
 */
export function moveIn(text: HTMLElement): Moving {
  const settle = rove(text);
  const goTo = (next: HTMLElement | undefined) => {
    if (!next) return;
    next.closest('[hidden]')?.removeAttribute('hidden');
    settle(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  const row = () => {
    const at = text.querySelector<HTMLElement>('.row[id]:has(:focus, [tabindex="0"])');
    if (at && isSeen(at)) return at;
    const rows = rowsIn(text);
    return rows.find((each) => each.getBoundingClientRect().bottom > coveredHeight()) ?? rows.at(-1);
  };
  const toParagraph = (by: number) => {
    const at = row();
    if (!at) return;
    const rows = rowsIn(text);
    // Whoever has not begun to move begins with what is seen.
    const from = rows.indexOf(at) + (at.contains(document.activeElement) || by < 0 ? by : 0);
    const ahead = by > 0 ? rows.slice(from) : rows.slice(0, Math.max(0, from + 1)).reverse();
    goTo(ahead.map((each) => each.querySelector<HTMLElement>(STOP)).find((each) => each !== null));
  };
  const toSentence = (by: number) => {
    const at = sentenceAt(document.activeElement);
    if (!at) {
      toParagraph(by);
      return;
    }
    const { lang } = blockOf(at);
    const sentences = sentencesIn(text).filter(
      (each) => blockOf(each).lang === lang && !each.closest('[hidden]'),
    );
    goTo(sentences[sentences.indexOf(at) + by]);
  };
  const toCounterpart = () => {
    const at = sentenceAt(document.activeElement) ?? sentenceAt(row()?.querySelector(STOP) ?? null);
    if (!at) return;
    const others = counterpartsOf(at).map(({ sentence }) => sentence);
    const isAfter = (each: Node) => at.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
    const [first, ...more] = [...others.filter(isAfter), ...others];
    goTo(first ?? more[0]);
  };
  text.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!(event.target as Element).matches('[data-sentence]')) return;
    event.preventDefault();
    toSentence(by);
  });
  return { toParagraph, toSentence, toCounterpart, row };
}

/** Keeps exactly one sentence a stop, also when a translation that arrives takes the place of its paragraph. */
function rove(text: HTMLElement): (next: HTMLElement) => void {
  let stop: HTMLElement | null = null;
  const settle = (next: HTMLElement | null) => {
    // What has the focus loses it with the attribute.
    if (next === stop) return;
    stop?.removeAttribute('tabindex');
    stop = next;
    if (stop) stop.tabIndex = 0;
  };
  settle(text.querySelector(STOP));
  text.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(STOP)) settle(target);
  });
  text.addEventListener('click', ({ target }) => {
    const sentence = sentenceAt(target);
    if (sentence) settle(sentence);
  });
  document.addEventListener('article:update', () => {
    const hadFocus = stop !== null && stop === document.activeElement;
    const key = stop?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? '';
    const cell = () => text.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const index = stop && cell() ? [...cell()!.querySelectorAll(STOP)].indexOf(stop) : 0;
    settle(null);
    document.addEventListener(
      'article:updated',
      () => {
        const stops = cell()?.querySelectorAll<HTMLElement>(STOP);
        settle(stops?.[index] ?? stops?.[0] ?? text.querySelector(STOP));
        if (hadFocus) stop?.focus({ preventScroll: true });
      },
      { once: true },
    );
  });
  return settle;
}

function rowsIn(text: HTMLElement): readonly HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>('.row[id]')];
}

function isSeen(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > coveredHeight() && top < innerHeight;
}

/** What the headings that stay take of the window, and a line to be sure. */
function coveredHeight(): number {
  return 1 + (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);
}
