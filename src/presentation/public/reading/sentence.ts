/** Sentences in the page (see `block.tsx`). The first span of a sentence represents it. */

/** The sentence that contains an element. */
export function sentenceAt(target: EventTarget | null): HTMLElement | null {
  const span = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]') : null;
  if (!span || !('more' in span.dataset)) return span;
  const spans = spansIn(blockOf(span));
  return spans.slice(0, spans.indexOf(span)).findLast(begins) ?? span;
}

/** All spans of a sentence. Inline markup can divide it. */
export function piecesOf(sentence: HTMLElement): readonly HTMLElement[] {
  const spans = spansIn(blockOf(sentence));
  const from = spans.indexOf(sentence);
  const next = spans.findIndex((span, index) => index > from && begins(span));
  return spans.slice(from, next < 0 ? undefined : next);
}

/** The sentences in an element, in order. */
export function sentencesIn(element: Element): readonly HTMLElement[] {
  return spansIn(element).filter(begins);
}

/** An aligned sentence in another language. */
export interface Counterpart {
  readonly sentence: HTMLElement;
  readonly uncertain: boolean;
}

/**
 * The aligned sentences of the same paragraph in the page's other languages. Two translations are
 * aligned through the source.
 */
export function counterpartsOf(sentence: HTMLElement): readonly Counterpart[] {
  const own = sourcesOf(sentence);
  return sentencesIn(sentence.closest('.row')!).flatMap((other) => {
    if (blockOf(other) === blockOf(sentence)) return [];
    const shared = [...sourcesOf(other)].filter(([index]) => own.has(index));
    if (shared.length === 0) return [];
    return [{ sentence: other, uncertain: shared.some(([index, unsure]) => unsure || own.get(index)) }];
  });
}

/** The paragraph in one language. */
export function blockOf(sentence: Element): HTMLElement {
  return sentence.closest<HTMLElement>('[lang]')!;
}

/** The source sentences that a sentence is aligned with, and whether that is uncertain. */
function sourcesOf(sentence: HTMLElement): ReadonlyMap<string, boolean> {
  const names = sentence.dataset['sentence']!.split(' ').filter(Boolean);
  return new Map(names.map((name) => [name.replace('?', ''), name.endsWith('?')]));
}

function spansIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-sentence]')];
}

function begins(span: HTMLElement): boolean {
  return !('more' in span.dataset);
}
