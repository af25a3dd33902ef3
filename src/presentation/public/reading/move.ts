import { isAbove, isInSight, rowsIn } from './rows.ts';
import { blockOf, counterpartsOf, sentenceAt, sentencesIn } from './sentence.ts';
import { firstStop, keepTabStop } from './tab-stop.ts';

export interface Moving {
  /** @param by 1, or -1 to go backwards */
  toParagraph(by: number): void;
  toSentence(by: number): void;
  /**
   * Moves to the aligned sentence in the row's next language. After the last one comes the first.
   */
  toCounterpart(): void;
  /** The reader's current row. */
  row(): HTMLElement | undefined;
}

/**
 * Moves the focus through the text. The whole text is one tab stop: the sentence that was focused
 * last, otherwise the first. On a sentence, the left and right arrow keys move too.
 */
export function moveIn(text: HTMLElement): Moving {
  const settle = keepTabStop(text);
  const goTo = (next: HTMLElement | undefined) => {
    if (!next) return;
    next.closest('[hidden]')?.removeAttribute('hidden');
    settle(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  const focused = () => sentenceAt(document.activeElement);
  const moving: Moving = {
    row: () => rowOf(text),
    toParagraph: (by) => goTo(paragraphFrom(text, by)),
    toSentence(by) {
      const at = focused();
      if (at) goTo(sentenceFrom(text, at, by));
      else moving.toParagraph(by);
    },
    toCounterpart() {
      const row = rowOf(text);
      const at = focused() ?? (row && sentencesIn(row)[0]);
      if (at) goTo(nextCounterpart(at));
    },
  };
  text.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!(event.target as Element).matches('[data-sentence]')) return;
    event.preventDefault();
    moving.toSentence(by);
  });
  return moving;
}

/**
 * The row with the focus (or the last focus) if it is in sight, otherwise the first row in sight.
 */
function rowOf(text: HTMLElement): HTMLElement | undefined {
  const at = text.querySelector<HTMLElement>('.row[id]:has(:focus, [tabindex="0"])');
  if (at && isInSight(at)) return at;
  const rows = rowsIn(text);
  return rows.find((row) => !isAbove(row)) ?? rows.at(-1);
}

/** The first movement starts with what is in sight. */
function paragraphFrom(text: HTMLElement, by: number): HTMLElement | undefined {
  const at = rowOf(text);
  if (!at) return undefined;
  const rows = rowsIn(text);
  const from = rows.indexOf(at) + (by < 0 || at.contains(document.activeElement) ? by : 0);
  const ahead = by > 0 ? rows.slice(from) : rows.slice(0, Math.max(0, from + 1)).reverse();
  return ahead.map(firstStop).find((stop) => stop !== undefined);
}

/** Only in the same language. */
function sentenceFrom(text: HTMLElement, at: HTMLElement, by: number): HTMLElement | undefined {
  const { lang } = blockOf(at);
  const sentences = sentencesIn(text).filter(
    (each) => blockOf(each).lang === lang && !each.closest('[hidden]'),
  );
  return sentences[sentences.indexOf(at) + by];
}

function nextCounterpart(at: HTMLElement): HTMLElement | undefined {
  const others = counterpartsOf(at).map(({ sentence }) => sentence);
  const isAfter = (each: Node) => at.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
  return others.find(isAfter) ?? others[0];
}
