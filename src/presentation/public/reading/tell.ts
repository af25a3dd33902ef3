import { counterpartsOf } from './sentence.ts';

/**
 * Tells screen readers what dashed or missing highlights show to the eye: an uncertain alignment,
 * or none.
 */
export function tellAlignment(sentence: HTMLElement | null): void {
  const region = document.getElementById('alignment')!;
  const { uncertain = '', none = '' } = region.dataset;
  const languages = new Map<string, string[]>([
    [uncertain, []],
    [none, []],
  ]);
  for (const cell of sentence ? otherCells(sentence) : []) {
    const here = counterpartsOf(sentence!).filter((each) => cell.contains(each.sentence));
    const said = here.length === 0 ? none : here.some((each) => each.uncertain) ? uncertain : undefined;
    languages.get(said ?? '')?.push(cell.querySelector('.language')?.textContent ?? '');
  }
  region.textContent = [...languages]
    .filter(([, names]) => names.length > 0)
    .map(([words, names]) => `${words} ${names.join(', ')}.`)
    .join(' ');
}

/** The visible cells of the same paragraph in other languages that have a translation. */
function otherCells(sentence: HTMLElement): readonly Element[] {
  return [...sentence.closest('.row')!.querySelectorAll('.cell')].filter(
    (cell) => !cell.contains(sentence) && !cell.closest('[hidden]') && cell.querySelector('[data-sentence]'),
  );
}
