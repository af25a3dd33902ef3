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
      const { source = '', target = '' } = text.dataset;
      const others = [...block.closest('.row')!.querySelectorAll<HTMLElement>('.cell > [lang]')];
      const shown = others.find((each) => each.lang !== source)?.lang;
      const to = lang === source ? (shown ?? target) : source;
      showPill('lookUp', word, concordancePath({ word, in: lang, to }));
    }, PAUSE_MILLISECONDS);
  });
}
