import { rowsIn } from '../reading/rows.ts';
import { copyText } from './copy-text.ts';
import { citation, link, textWithoutSource } from './quotation.ts';

const FORMS = { text: textWithoutSource, both: textWithoutSource, citation, link } as const;

/** The menu of chosen paragraphs: copy, copy with translations, cite, link. */
export function copyFromMenu(): void {
  const menu = document.getElementById('row-menu')!;
  const status = menu.querySelector('[role=status]')!;
  const { dataset: words } = document.querySelector<HTMLElement>('#copy form')!;
  menu.addEventListener('click', ({ target }) => {
    const form = (target as HTMLElement).dataset['copies'] as keyof typeof FORMS | undefined;
    const rows = rowsIn(document).filter((row) => row.classList.contains('chosen'));
    if (!form || rows.length === 0) return;
    const shown = languagesIn(rows[0]!);
    const languages = form === 'text' ? shown.slice(0, 1) : shown;
    void copyText(FORMS[form]({ rows, languages, isWhole: false }, words)).then((done) => {
      status.textContent = words[done ? 'copied' : 'notAllowed']!;
    });
  });
}

/** BCP 47 tags of the columns, with those on demand. */
function languagesIn(row: Element): readonly string[] {
  return [...row.querySelectorAll<HTMLElement>('.cell')].map(({ dataset: { key = '' } }) =>
    key.slice(key.indexOf('.') + 1),
  );
}
