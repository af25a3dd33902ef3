/** The scripts of an article's page. */
import { actOnKeys } from './reading/act-on-keys.ts';
import { applyAppearance, offerAppearance } from './reading/appearance.ts';
import { meetWorker } from './copies/meet-worker.ts';
import { chooseRows } from './reading/chosen-rows.ts';
import { listenToButtons } from './reading/dialogs.ts';
import { followPlace } from './reading/follow-place.ts';
import { giveOnDemand } from './reading/give-on-demand.ts';
import { keepPlace } from './reading/keep-place.ts';
import { lightUp } from './reading/light-up.ts';
import { loadSimilarTexts } from './reading/load-similar.ts';
import { markFound } from './reading/mark-found.ts';
import { moveIn } from './reading/move.ts';
import { offerLookUp } from './reading/look-up.ts';
import { placeRowMenu } from './reading/row-menu.ts';
import { revealOnTap } from './reading/reveal.ts';
import { selectByColumn } from './reading/select-column.ts';
import { showSheet } from './reading/sheet.ts';
import { tellAlignment } from './reading/tell.ts';

// The page is drawn only then, so that no later change of the size moves anything.
applyAppearance();
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', beginStyled);
else beginStyled();

/** No frame is made before the style sheet is there, and what begins now is part of the first one. */
function beginStyled(): void {
  requestAnimationFrame(begin);
}

function begin(): void {
  meetWorker();
  keepPlace();
  giveOnDemand();
  const text = document.querySelector<HTMLElement>('.parallel');
  if (!text) return;
  lightUp(text, (sentence) => {
    tellAlignment(sentence);
    showSheet(sentence);
  });
  loadSimilarTexts(text);
  selectByColumn(text);
  listenToButtons();
  offerAppearance();
  revealOnTap(text);
  markFound();
  const chosen = chooseRows(text);
  placeRowMenu(text, chosen);
  offerLookUp(text);
  actOnKeys(moveIn(text), chosen);
  followPlace(text);
}
