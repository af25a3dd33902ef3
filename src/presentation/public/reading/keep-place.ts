import { rowBeingRead } from './follow-place.ts';
import { isInSight } from './rows.ts';

/**
 * A link to another layout of the same article leads to the chosen paragraphs if they are in sight,
 * otherwise to the paragraph that is being read.
 */
export function keepPlace(): void {
  document.querySelector('.reading-ways')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.segments a, .chips a');
    const place = isChosenInSight() ? location.hash : rowBeingRead()?.id;
    if (link && place !== undefined) link.hash = place;
  });
}

function isChosenInSight(): boolean {
  return [...document.querySelectorAll('.row.chosen')].some(isInSight);
}
