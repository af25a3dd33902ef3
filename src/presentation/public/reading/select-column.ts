/**
 * A selection that begins in one column stays in it: what is between its paragraphs in the other languages is neither marked nor copied. One that begins
 * outside the text, and all of it by the keyboard, takes every column.
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
    // Within one paragraph a browser does it well itself, with links and emphasis.
    if (texts.length < 2 || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', texts.join('\n\n'));
  });
}

/** What is selected of each paragraph in a language. */
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
