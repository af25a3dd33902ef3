import { Problem } from '../../problem.ts';
import { traced } from '../../text/traced-text.ts';
import type { Block } from '../inline/block-paragraphs.ts';
import { readBlocks } from './html-blocks.ts';
import { hasNoText } from './html-boilerplate.ts';
import { elementsOf, parseHtml } from './html-tree.ts';

/**
 * The text of markup that is a text of the page around it, as in `noscript` or in a script. It is
 * parsed once and not again for markup inside it: a hostile page could nest that without end.
 * @param origins for each code unit of the markup, its place in the page
 */
export function readMarkup(
  markup: string,
  origins: readonly number[],
  base: string | undefined,
): readonly Block[] {
  const end = (origins.at(-1) ?? 0) + 1;
  const place = (offset: number) => origins[offset - BODY.length] ?? end;
  return blocksOf(markup, base).map(({ marks, traced: inside, ...block }) => ({
    ...block,
    traced: { ...inside, origins: inside.origins.map(place) },
    marks: marks.map(({ from, mark }) => ({ from: place(from), mark })),
  }));
}

/** Before the markup, so that the parser puts nothing of it into the head. */
const BODY = '<body>';

/** Markup that is refused as a page is text: the page around it must not be refused. */
function blocksOf(markup: string, base: string | undefined): readonly Block[] {
  const source = BODY + markup;
  try {
    const body = elementsOf(parseHtml(source)).find(({ tagName }) => tagName === 'body');
    return body === undefined ? [] : readBlocks(body, base, hasNoText);
  } catch (error) {
    if (error instanceof Problem) return [{ traced: traced(source), marks: [] }];
    throw error;
  }
}
