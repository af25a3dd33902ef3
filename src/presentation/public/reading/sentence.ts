/** Sentences as the page has them (`block.tsx`): one is known by the span that it begins in. */

/** The sentence that an element stands in. */
export function sentenceAt(target: EventTarget | null): HTMLElement | null {
  const span = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]') : null;
  if (!span || !('more' in span.dataset)) return span;
  const spans = spansIn(blockOf(span));
  return spans.slice(0, spans.indexOf(span)).findLast(begins) ?? span;
}

/** All its spans: inline markup may divide it. */
export function piecesOf(sentence: HTMLElement): readonly HTMLElement[] {
  const spans = spansIn(blockOf(sentence));
  const from = spans.indexOf(sentence);
  const next = spans.findIndex((span, index) => index > from && begins(span));
  return spans.slice(from, next < 0 ? undefined : next);
}

/** The sentences that stand in an element, in their order. */
export function sentencesIn(element: Element): readonly HTMLElement[] {
  return spansIn(element).filter(begins);
}

/** A sentence that says the same as another. */
export interface Counterpart {
  readonly sentence: HTMLElement;
  readonly uncertain: boolean;
}

/** The sentences of its paragraph in the other languages on the page that say what this one says; two translations meet by way of the source. */
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

/** The sentences of the source that one stands for, and whether that is uncertain. */
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
