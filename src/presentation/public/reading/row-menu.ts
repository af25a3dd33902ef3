import type { ChosenRows } from './chosen-rows.ts';
import { copyText } from './copy-text.ts';
import { openDialog } from './dialogs.ts';
import { citation, link, textWithoutSource } from './quotation.ts';

const FORMS = { text: textWithoutSource, both: textWithoutSource, citation, link } as const;

/** The menu beside the number of the chosen paragraphs: copy, copy with translations, cite, link. */
export function offerRowMenu(text: HTMLElement, chosen: ChosenRows): void {
  const menu = document.getElementById('row-menu')!;
  const status = menu.querySelector('[role=status]')!;
  const { dataset: words } = document.querySelector<HTMLElement>('#copy form')!;
  const place = () => {
    const range = 'tells' in text.dataset ? chosen.range() : undefined;
    menu.hidden = !range;
    status.textContent = '';
    range?.[0].querySelector('.number')!.append(menu);
  };
  addEventListener('hashchange', place);
  // Updates are compared with the server's HTML, which has no menu in a row.
  document.addEventListener('article:update', () => document.querySelector('main')!.append(menu));
  document.addEventListener('article:updated', place);
  menu.addEventListener('click', ({ target }) => {
    const form = (target as HTMLElement).dataset['copies'] as keyof typeof FORMS | undefined;
    const rows = chosen.rows();
    if (!form || rows.length === 0) return;
    const languages = [...rows[0]!.querySelectorAll<HTMLElement>('.cell > [lang], .cell .gap')].map(
      (each) => {
        const { key = '' } = each.closest<HTMLElement>('.cell')!.dataset;
        return key.slice(key.indexOf('.') + 1);
      },
    );
    const choice = { rows, languages: form === 'text' ? languages.slice(0, 1) : languages, isWhole: false };
    void copyText(FORMS[form](choice, words)).then((done) => {
      status.textContent = done ? words['copied']! : '';
      if (!done) openDialog('copy');
    });
  });
}
