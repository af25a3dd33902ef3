/**
 * Adds a field with the open paragraph's text and the keys of a text editor: Enter splits at the
 * cursor, Backspace at the start and Delete at the end join. The text itself cannot be changed.
 */
export function addCaret(main: HTMLElement, step: (word: string) => void): void {
  const place = main.querySelector<HTMLElement>('.splitting');
  if (!place) return;
  const { text = '', at = '', label = '', hint = '', button = '', language = '' } = place.dataset;
  const field = document.createElement('textarea');
  Object.assign(field, {
    id: 'caret',
    value: text,
    lang: language,
    rows: Math.min(12, 1 + Math.ceil(text.length / 60)),
  });
  field.setAttribute('aria-describedby', 'caret-hint');
  field.setAttribute('translate', 'no');
  field.spellcheck = false;
  const name = Object.assign(document.createElement('label'), { htmlFor: 'caret', textContent: label });
  const told = Object.assign(document.createElement('p'), {
    id: 'caret-hint',
    className: 'hint',
    textContent: hint,
  });
  const split = () => step(`split-unit.${at}.${field.selectionStart}`);
  const here = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'second',
    textContent: button,
  });
  here.addEventListener('click', split);
  const join = (direction: 'previous' | 'next') => {
    const button = main.querySelector<HTMLButtonElement>(`.unit-tools [data-join="${direction}"]`);
    if (button) step(button.value);
  };
  field.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    const { selectionStart, selectionEnd } = field;
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') split();
    else if (event.inputType === 'deleteContentBackward' && selectionEnd === 0) join('previous');
    else if (event.inputType === 'deleteContentForward' && selectionStart === text.length) join('next');
  });
  place.prepend(name, field, told, here);
  // The field shows the same text.
  place.closest('.unit')?.querySelector<HTMLElement>('.unit-text')?.setAttribute('hidden', '');
}
