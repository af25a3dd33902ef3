/** What the page of an article does beyond what its links do. */
import { keepPlace } from './reading/keep-place.ts';
import { giveOnDemand } from './reading/give-on-demand.ts';

keepPlace();
giveOnDemand();
