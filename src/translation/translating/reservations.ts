import { countCharacters } from '../../text/count-characters.ts';
import { EngineFailure } from '../engine.ts';
import type { Bill } from '../ledger.ts';
import { Stopped } from './engine-gate.ts';
import type { TextRequest } from './engine-requests.ts';
import type { EngineRun } from './target-work.ts';

/** Our own count of what an engine bills for these. */
export function charactersOf(requests: readonly TextRequest[]): number {
  return requests.reduce((sum, { source }) => sum + countCharacters(source), 0);
}

/** The money of one batch: reserved before each request, settled or released after it. */
export function createReservations({ engine, work }: EngineRun) {
  const { article, target, ledger, activity, budget } = work;
  let open: { readonly id: number; readonly characters: number } | undefined;
  return {
    /** @throws EngineFailure `budget` */
    async open(requests: readonly TextRequest[]): Promise<void> {
      if (!engine.bills) return;
      const characters = charactersOf(requests);
      const reservation = {
        engine: engine.name,
        articleId: article.id,
        target,
        texts: requests.length,
        characters,
      };
      const id = await ledger.reserve(reservation, budget);
      if (id === undefined) throw new EngineFailure(engine.name, 'budget');
      open = { id, characters };
    },
    /**
     * To be settled with the answers; `undefined` if nothing is reserved.
     * @param reported `undefined`: our own count is taken
     */
    bill(reported: number | undefined): Bill | undefined {
      if (open === undefined) return undefined;
      const bill = { reservationId: open.id, billedCharacters: reported ?? open.characters };
      open = undefined;
      return bill;
    },
    /** An abandoned request may have been billed. */
    async close(failure: EngineFailure | Stopped): Promise<void> {
      if (open === undefined) return;
      const { id, characters } = open;
      open = undefined;
      if (failure instanceof Stopped || failure.maybeBilled) {
        await ledger.settle(id, undefined);
        activity.billed(engine.name, characters);
      } else await ledger.release(id);
    },
  };
}
