/** The paragraphs of the article, in their order. */
export function rowsIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.row[id]')];
}

/** Whether any of it is between the headings that stay and the lower edge of the window. */
export function isInSight(row: Element): boolean {
  return !isAbove(row) && row.getBoundingClientRect().top < innerHeight;
}

/** Whether all of it has been scrolled away, or lies behind the headings that stay. */
export function isAbove(row: Element): boolean {
  const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return row.getBoundingClientRect().bottom <= covered + 1;
}
