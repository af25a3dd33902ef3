/**
 * A search result leads to its paragraph (`?find=kata&in=id#p6`). The words that were found are
 * marked in that language, and what hides them is opened.
 */
export function markFound(): void {
  const query = new URLSearchParams(location.search);
  const row = document.getElementById(location.hash.slice(1));
  const cell = row?.querySelector(`[data-key="${CSS.escape(`${row.id}.${query.get('in') ?? ''}`)}"]`);
  const block = cell?.querySelector(':scope > [lang]');
  if (!cell || !block) return;
  cell.closest('[hidden]')?.removeAttribute('hidden');
  cell.setAttribute('data-revealed', '');
  const ranges = query.getAll('find').flatMap((words) => rangesOf(words, block));
  // Older browsers show the paragraph without the mark.
  if ('highlights' in CSS) CSS.highlights.set('found', new Highlight(...ranges));
}

/** Where the words stand in a text that inline markup may divide. */
function rangesOf(words: string, block: Element): readonly Range[] {
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode as Text, from: text.length });
    text += walker.currentNode.nodeValue ?? '';
  }
  const ranges: Range[] = [];
  for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + words.length)) {
    const range = document.createRange();
    const find = (offset: number) => nodes.findLast(({ from }) => from <= offset)!;
    const [first, last] = [find(at), find(at + words.length - 1)];
    range.setStart(first.node, at - first.from);
    range.setEnd(last.node, at + words.length - last.from);
    ranges.push(range);
  }
  return ranges;
}
