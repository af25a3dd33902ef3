/** The article's paragraphs in order. */
export function rowsIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.row[id]')];
}

/** Whether a part of the row is between the sticky headings and the bottom edge of the window. */
export function isInSight(row: Element): boolean {
  return !isAbove(row) && row.getBoundingClientRect().top < innerHeight;
}

/** Whether the whole row is scrolled away or behind the sticky headings. */
export function isAbove(row: Element): boolean {
  const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return row.getBoundingClientRect().bottom <= covered + 1;
}
