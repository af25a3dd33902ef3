import { concordancePath } from '../../paths.ts';
import { hidePill, showPill } from './pill.ts';

const LONGEST = 60;
/** Until a selection is complete. */
const PAUSE_MILLISECONDS = 300;

/** Offers to look a selected word up in the library. */
export function offerLookUp(text: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const selection = getSelection();
      const word = selection?.toString().trim() ?? '';
      const block = selection?.anchorNode?.parentElement?.closest<HTMLElement>('.cell > [lang]');
      if (!word || word.length > LONGEST || !block || !text.contains(block)) {
        hidePill('lookUp');
        return;
      }
      const { lang } = block;
      const { source } = text.dataset;
      const to = [...block.closest('.row')!.querySelectorAll<HTMLElement>('.cell > [lang]')].find(
        (each) => each.lang !== lang && (lang === source || each.lang === source),
      );
      const address = concordancePath({ word, in: lang, ...(to && { to: to.lang }) });
      showPill('lookUp', word, address);
    }, PAUSE_MILLISECONDS);
  });
}
