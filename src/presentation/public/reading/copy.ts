import type { ChosenRows } from './chosen-rows.ts';
import { copyText } from './copy-text.ts';
import { type Choice, citation, csl, link, reference, textWithSource } from './quotation.ts';
import { rowsIn } from './rows.ts';

const FORMS = { text: textWithSource, link, citation, ris: reference, csl } as const;

/**
 * The copy dialog: previews the copied text, follows the reader's choices, and starts with the
 * chosen paragraphs.
 */
export function offerCopies(text: HTMLElement, chosen: ChosenRows): void {
  const dialog = document.querySelector<HTMLDialogElement>('#copy')!;
  const form = dialog.querySelector('form')!;
  const preview = dialog.querySelector('textarea')!;
  const status = dialog.querySelector('[role=status]')!;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList;
  const rows = () => rowsIn(text);

  const update = () => {
    const choice = choiceOf(form, rows());
    const isFault = typeof choice === 'string';
    preview.value = isFault ? '' : FORMS[field('form').value as keyof typeof FORMS](choice, form.dataset);
    form.querySelector<HTMLButtonElement>('[data-copy]')!.disabled = isFault;
    status.textContent = isFault ? form.dataset[choice]!.replace('{}', String(rows().length)) : '';
  };
  dialog.addEventListener('opening', () => {
    const range = chosen.range();
    if (range)
      [field('from').value, field('to').value] = range.map((row) => String(rows().indexOf(row) + 1)) as [
        string,
        string,
      ];
    update();
  });
  form.addEventListener('input', update);
  form.querySelector('[data-copy]')!.addEventListener('click', () => {
    void copy(preview).then((done) => {
      status.textContent = form.dataset[done ? 'copied' : 'byHand']!;
    });
  });
}

/** The choice, or what is wrong with it. */
function choiceOf(
  form: HTMLFormElement,
  rows: readonly HTMLElement[],
): Choice | 'noLanguage' | 'noRange' | 'reversed' {
  const data = new FormData(form);
  const languages = data.getAll('language[]') as string[];
  const [from, to] = [Number(data.get('from')), Number(data.get('to'))];
  if (languages.length === 0) return 'noLanguage';
  if (!rows[from - 1] || !rows[to - 1]) return 'noRange';
  if (from > to) return 'reversed';
  const chosen = rows.slice(from - 1, to);
  return { languages, rows: chosen, isWhole: chosen.length === rows.length };
}

/** Where scripts may not copy, the text is selected, to be copied by hand. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  if (await copyText(field.value)) return true;
  field.focus();
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- works over plain http
  return document.execCommand('copy');
}
