import { copyText } from './copy-text.ts';
import { type Choice, citation, csl, link, reference, textWithSource } from './quotation.ts';
import { rowsIn } from '../reading/rows.ts';

const FORMS = { text: textWithSource, link, citation, ris: reference, csl } as const;

/**
 * The copy dialog: previews the copied text, follows the reader's choices, and starts with the
 * chosen paragraphs.
 */
export function fillDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#copy')!;
  const form = dialog.querySelector('form')!;
  const preview = dialog.querySelector('textarea')!;
  const status = dialog.querySelector('[role=status]')!;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList;
  const rows = () => rowsIn(document);

  const update = () => {
    const choice = choiceOf(form, rows());
    const isFault = typeof choice === 'string';
    preview.value = isFault ? '' : FORMS[field('form').value as keyof typeof FORMS](choice, form.dataset);
    form.querySelector<HTMLButtonElement>('[data-copy]')!.disabled = isFault;
    status.textContent = isFault ? form.dataset[choice]!.replace('{}', String(rows().length)) : '';
  };
  dialog.addEventListener('opening', () => {
    const places = rows().flatMap((row, index) =>
      row.classList.contains('chosen') ? [String(index + 1)] : [],
    );
    if (places.length > 0) [field('from').value, field('to').value] = [places[0]!, places.at(-1)!];
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
