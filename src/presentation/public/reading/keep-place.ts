/** A link to another way to read the same article leads to the paragraph that is being read. */
export function keepPlace(): void {
  document.querySelector('.reading-ways')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const row = rowBeingRead();
    if (link && row) link.hash = row.id;
  });
}

/** The first row that is seen, unless that is where the article begins. */
function rowBeingRead(): Element | undefined {
  const rows = [...document.querySelectorAll('.row[id]')];
  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const index = rows.findIndex((row) => row.getBoundingClientRect().bottom > top + 1);
  return index > 0 ? rows[index] : undefined;
}
