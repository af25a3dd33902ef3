import { countCharacters } from '../../text/count-characters.ts';
import { type EngineAnswer, EngineFailure } from '../engine.ts';
import type { Bill } from '../ledger.ts';
import type { TextRequest } from './engine-requests.ts';
import type { EngineRun } from './target-work.ts';

/** The money of one batch: reserved before each request, settled or released after it. */
export function createReservations({ engine, work }: EngineRun) {
  const { article, target, ledger, budget } = work;
  let open: number | undefined;
  return {
    /** @throws EngineFailure `budget` */
    async open(requests: readonly TextRequest[]): Promise<void> {
      if (!engine.bills) return;
      const characters = requests.reduce((sum, { source }) => sum + countCharacters(source), 0);
      const reservation = {
        engine: engine.name,
        articleId: article.id,
        target,
        texts: requests.length,
        characters,
      };
      open = await ledger.reserve(reservation, budget);
      if (open === undefined) throw new EngineFailure(engine.name, 'budget');
    },
    /** To be settled with the answers; `undefined` if nothing is reserved. */
    bill(answers: readonly EngineAnswer[]): Bill | undefined {
      if (open === undefined) return undefined;
      const isBilledKnown = answers.every((answer) => answer.billedCharacters !== undefined);
      const billed = answers.reduce((sum, answer) => sum + (answer.billedCharacters ?? 0), 0);
      const bill = { reservationId: open, billedCharacters: isBilledKnown ? billed : undefined };
      open = undefined;
      return bill;
    },
    async close(failure: EngineFailure): Promise<void> {
      if (open === undefined) return;
      if (failure.maybeBilled) await ledger.settle(open, undefined);
      else await ledger.release(open);
      open = undefined;
    },
  };
}
