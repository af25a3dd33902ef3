/** Copying from an article: its dialog, and the menu of a paragraph. Loaded when it is needed first. */
import { fillDialog } from './copying/copy-dialog.ts';
import { copyFromMenu } from './copying/row-menu.ts';

fillDialog();
copyFromMenu();
