/** The scripts of an article's page. */
import { actOnKeys } from './reading/act-on-keys.ts';
import { meetWorker } from './copies/meet-worker.ts';
import { chooseRows } from './reading/chosen-rows.ts';
import { offerCopies } from './reading/copy.ts';
import { listenToButtons } from './reading/dialogs.ts';
import { giveOnDemand } from './reading/give-on-demand.ts';
import { keepPlace } from './reading/keep-place.ts';
import { lightUp } from './reading/light-up.ts';
import { loadSimilarTexts } from './reading/load-similar.ts';
import { moveIn } from './reading/move.ts';
import { selectByColumn } from './reading/select-column.ts';
import { tellAlignment } from './reading/tell.ts';

meetWorker();
keepPlace();
giveOnDemand();

const text = document.querySelector<HTMLElement>('.parallel');
if (text) {
  lightUp(text, tellAlignment);
  loadSimilarTexts(text);
  selectByColumn(text);
  listenToButtons();
  const chosen = chooseRows(text);
  offerCopies(text, chosen);
  actOnKeys(moveIn(text), chosen);
}
