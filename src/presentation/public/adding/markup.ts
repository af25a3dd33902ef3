/** Elements that carry more meaning than their text. */
const TELLING = 'a[href], em, strong, i, b, h1, h2, h3, h4, li';

/**
 * Keeps the markup of text that is pasted into an empty field, until the user changes the text.
 * @param place where the message and the hidden field go
 */
export function keepMarkup(text: HTMLTextAreaElement, place: HTMLElement): void {
  const drop = () => place.replaceChildren();
  let pasting = false;
  text.addEventListener('paste', (event) => {
    const isAll = text.selectionEnd - text.selectionStart === text.value.length;
    const markup = cleaned(event.clipboardData?.getData('text/html') ?? '');
    if (event.defaultPrevented || !isAll || markup === undefined) return;
    pasting = true;
    const held = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: 'markup',
      value: markup,
    });
    const told = Object.assign(document.createElement('span'), { textContent: `${place.dataset['kept']} ` });
    const away = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'plain',
      textContent: place.dataset['drop'],
    });
    away.addEventListener('click', () => {
      drop();
      text.focus();
    });
    place.setAttribute('role', 'status');
    place.replaceChildren(held, told, away);
  });
  text.addEventListener('input', () => {
    if (!pasting) drop();
    pasting = false;
  });
}

/**
 * Word processors put a whole page on the clipboard and mark the copied part with comments. Google
 * Docs wraps everything in a `b` that is not bold.
 */
function cleaned(html: string): string | undefined {
  const [, part = html] = /<!--StartFragment-->([^]*)<!--EndFragment-->/.exec(html) ?? [];
  const read = new DOMParser().parseFromString(part, 'text/html');
  for (const wrapper of read.querySelectorAll<HTMLElement>(
    'b[id^="docs-internal"], b[style*="font-weight:normal"]',
  ))
    wrapper.replaceWith(...wrapper.childNodes);
  return read.querySelector(TELLING) ? read.body.innerHTML : undefined;
}
