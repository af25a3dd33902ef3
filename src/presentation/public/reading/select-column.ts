/**
 * A selection that starts in one column stays in that column: the other languages between its
 * paragraphs are neither selected nor copied. A selection that starts outside the text, or with the
 * keyboard, includes every column.
 */
export function selectByColumn(text: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let column: string | undefined;
  document.addEventListener('selectstart', ({ target }) => {
    const element = target instanceof Element ? target : (target as Node).parentElement;
    const key = element?.closest<HTMLElement>('.cell')?.dataset['key'];
    column = key?.slice(key.indexOf('.') + 1);
    const others = `.cell:not([data-key$=".${CSS.escape(column ?? '')}"]),.cell .label`;
    sheet.replaceSync(column === undefined ? '' : `${others}{-webkit-user-select:none;user-select:none}`);
  });
  document.addEventListener('copy', (event) => {
    const texts = column === undefined ? [] : selectedIn(text, column);
    // Within one paragraph the browser's own copy is better: it keeps links and emphasis.
    if (texts.length < 2 || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', texts.join('\n\n'));
  });
}

/** The selected part of each paragraph in one language. */
function selectedIn(text: HTMLElement, column: string): readonly string[] {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return [];
  const selected = selection.getRangeAt(0);
  const blocks = text.querySelectorAll(`.cell[data-key$=".${CSS.escape(column)}"] > [lang]`);
  return [...blocks].flatMap((block) => {
    if (!selected.intersectsNode(block)) return [];
    const part = document.createRange();
    part.selectNodeContents(block);
    if (selected.compareBoundaryPoints(Range.START_TO_START, part) > 0)
      part.setStart(selected.startContainer, selected.startOffset);
    if (selected.compareBoundaryPoints(Range.END_TO_END, part) < 0)
      part.setEnd(selected.endContainer, selected.endOffset);
    return part.toString().trim() || [];
  });
}
